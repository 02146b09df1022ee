import { html, nothing } from 'lit-html';
import { parts, steps, type Item, type Step } from '../../model/fields/form-steps.ts';
import { counted } from '../../text/count-noun.ts';
import { organisationPanels } from '../controls/organisation-panel.ts';
import { partControl } from '../controls/control-for.ts';
import type { FormContext } from '../form-context.ts';
import { inOneLine, type PlacedMessage } from '../state/message-places.ts';
import { addressItem } from './address-item.ts';
import { fieldItem } from './field-item.ts';
import { questionItem } from './question-item.ts';

/** The id of the box that lists what is to be corrected on a step. */
export const errorSummaryId = 'error-summary';

/** A step of the form. */
export function stepPage(form: FormContext, step: Step) {
  const errors = form.placed.filter(
    (placed) => placed.step === step.id && placed.message.severity === 'error' && form.isShown(placed),
  );
  const next = steps[steps.indexOf(step) + 1]?.id ?? 'check';
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (form.showErrors(step.id) > 0) {
      form.focusNext(errorSummaryId);
      form.redraw();
    } else form.go(next);
  };
  form.ui.panels.clear();
  const items = step.items.map((item) => stepItem(form, item));
  const part = parts.find(({ id }) => id === step.part)!;
  return html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    ${errors.length > 0 ? errorSummary(form, errors, next) : nothing}
    <span class="govuk-caption-l">Step ${steps.indexOf(step) + 1} of ${steps.length}: ${part.title}</span>
    <h1 tabindex="-1">${step.title}</h1>
    <form class="step" novalidate @submit=${onSubmit}>
      ${step.items.some((item) => 'question' in item) ? howToWrite() : nothing} ${items}
      ${step.id === 'who' ? others(form) : nothing}
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button">Save and continue</button>
        <a href=${form.href('tasks')}>Leave this step for later</a>
      </div>
    </form>`;
}

/** New organisations that nothing on this step names: suppliers of AI, and those left over. */
function others(form: FormContext) {
  const ids = form.draft.submission.organisations.map(({ id }) => id);
  return organisationPanels(form, ids, partControl);
}

function stepItem(form: FormContext, item: Item) {
  if ('question' in item) return questionItem(form, item.question);
  const shown = fieldItem(form, item.field);
  return item.field === 'title' ? html`${shown}${addressItem(form)}` : shown;
}

/** The list of what is to be corrected, above everything else. */
function errorSummary(form: FormContext, errors: readonly PlacedMessage[], next: string) {
  return html`<div class="govuk-error-summary" id=${errorSummaryId} tabindex="-1">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${counted(errors.length, 'thing')} to correct in this step</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          ${errors.map((placed) => html`<li><a href=${form.href(placed.step, placed.id)}>${inOneLine(placed)}</a></li>`)}
        </ul>
        <p>
          Everything is saved. You can correct this now, or
          <a class="summary-way-on" href=${form.href(next)}>go on and come back to it</a>.
        </p>
      </div>
    </div>
  </div>`;
}

function howToWrite() {
  return html`<details class="govuk-details how-to-write">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">How to write lists and links</span>
    </summary>
    <div class="govuk-details__text">
      <ul>
        <li>Leave an empty line between paragraphs.</li>
        <li>Begin each point of a list with a hyphen and a space, or with 1. and a space.</li>
        <li>
          Web addresses that begin with https:// become links. To put a link behind words, write
          [words](https://address).
        </li>
        <li>Put stars around words to stress them: *so*, or **so** for more.</li>
      </ul>
      <p>Text pasted from Word keeps its paragraphs, points and numbers.</p>
    </div>
  </details>`;
}
