import { html, nothing } from 'lit-html';
import { parts, steps, type Item, type Step } from '../../model/fields/form-steps.ts';
import { organisationPanels } from '../controls/organisation-panel.ts';
import { renderPart } from '../controls/control-for.ts';
import type { FormContext } from '../form-context.ts';
import { details, errorSummary } from '../page-parts.ts';
import { formatInOneLine, type PlacedMessage } from '../state/message-places.ts';
import { addressItem } from './address-item.ts';
import { fieldItem } from './field-item.ts';
import { questionItem } from './question-item.ts';

/** The id of the list of errors on a step. */
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
  // Those that no row of this step names follow at its end: suppliers of AI, and those left over.
  const newOrganisations = form.draft.submission.organisations.map(({ id }) => id);
  const part = parts.find(({ id }) => id === step.part)!;
  return html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    ${errors.length > 0 ? errorsOfStep(form, errors, next) : nothing}
    <span class="govuk-caption-l">Step ${steps.indexOf(step) + 1} of ${steps.length}: ${part.title}</span>
    <h1 tabindex="-1">${step.title}</h1>
    <form class="step" novalidate @submit=${onSubmit}>
      ${step.items.some((item) => 'question' in item) ? howToWrite() : nothing} ${items}
      ${step.id === 'who' ? organisationPanels(form, newOrganisations, renderPart) : nothing}
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button">Save and continue</button>
        <a href=${form.href('tasks')}>Leave this step for later</a>
      </div>
    </form>`;
}

function stepItem(form: FormContext, item: Item) {
  if ('question' in item) return questionItem(form, item.question);
  const shown = fieldItem(form, item.field);
  return item.field === 'title' ? html`${shown}${addressItem(form)}` : shown;
}

function errorsOfStep(form: FormContext, errors: readonly PlacedMessage[], next: string) {
  return errorSummary(
    errorSummaryId,
    'to correct in this step',
    errors.map((placed) => ({ href: form.href(placed.step, placed.id), message: formatInOneLine(placed) })),
    html`<p>
      Everything is saved. You can correct this now, or
      <a class="summary-way-on" href=${form.href(next)}>go on and come back to it</a>.
    </p>`,
  );
}

function howToWrite() {
  return details(
    'How to write lists and links',
    html`<ul>
        <li>Leave an empty line between paragraphs.</li>
        <li>Begin each point of a list with a hyphen and a space, or with 1. and a space.</li>
        <li>
          Web addresses that begin with https:// become links. To put a link behind words, write
          [words](https://address).
        </li>
        <li>Put stars around words to stress them: *so*, or **so** for more.</li>
      </ul>
      <p>Text pasted from Word keeps its paragraphs, points and numbers.</p>`,
    'how-to-write',
  );
}
