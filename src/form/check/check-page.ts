import { html, nothing } from 'lit-html';
import { diffDeclarations } from '../../diff/diff-declarations.ts';
import { parts, steps, type Step } from '../../model/fields/form-steps.ts';
import { countNoun } from '../../text/count-noun.ts';
import { isList } from '../../draft/draft-values.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { isFieldShown } from '../controls/field-visibility.ts';
import type { FormContext } from '../form-context.ts';
import { details } from '../page-parts.ts';
import {
  formatInOneLine,
  inputId,
  isPersonal,
  itemLabel,
  organisationInputId,
  questionInputId,
  saysMissing,
  type PlacedMessage,
} from '../state/message-places.ts';
import { withField } from '../state/edit-submission.ts';
import { isFoldedAway } from '../steps/field-item.ts';
import { findStepStatus } from '../steps/step-status.ts';
import { formatAnswer, formatField, findOrganisationName, formatOrganisation } from './format-values.ts';
import { personalNotice } from './personal-notice.ts';

/** "Check your answers": what has to be corrected, what was changed, and all answers. */
export function checkPage(form: FormContext) {
  const errors = form.placed.filter(({ message }) => message.severity === 'error');
  const advice = form.placed.filter(({ message }) => message.severity === 'warning' && !isPersonal(message));
  return html`<a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    <h1 tabindex="-1">Check your answers</h1>
    ${
      errors.length > 0
        ? toCorrect(form, errors)
        : html`<p>
            Nothing is left to correct. Read it once more as a resident would, then
            <a href=${form.href('send')}>go on to send it</a>.
          </p>`
    }
    ${personalNotice(form)} ${form.draft.original === undefined ? nothing : update(form, form.draft.original)}
    ${advice.length > 0 ? adviceList(form, advice) : nothing}
    ${parts.map(
      ({ id, title }) =>
        html`<h2 class="govuk-heading-m">${title}</h2>
          ${steps.filter((step) => step.part === id).map((step) => stepSummary(form, step))}`,
    )}
    <div class="govuk-button-group">
      <a class="govuk-button" href=${form.href('send')} role="button" draggable="false">Go on to send it</a>
      <a href=${form.href('preview')}>See the public page</a>
      <a href=${form.href('print')}>Print it for sign-off</a>
    </div>`;
}

function toCorrect(form: FormContext, errors: readonly PlacedMessage[]) {
  const wrong = errors.filter(({ message }) => !saysMissing(message)).length;
  return html`<div class="govuk-error-summary">
    <h2 class="govuk-error-summary__title">
      ${wrong === 0 ? 'Some answers are missing' : `${countNoun(wrong, 'thing')} to correct`} before it can be published
    </h2>
    <div class="govuk-error-summary__body">
      ${steps
        .map((step) => ({ step, own: errors.filter((placed) => placed.step === step.id) }))
        .filter(({ own }) => own.length > 0)
        .map(
          ({ step, own }) =>
            html`<h3 class="govuk-heading-s">${step.title}</h3>
              <ul class="govuk-list govuk-error-summary__list">
                ${
                  findStepStatus(step, form.draft.submission, own).state === 'not started'
                    ? html`<li><a href=${form.href(step.id)}>Not started yet</a></li>`
                    : own.map((placed) => html`<li>${linkTo(form, placed)}</li>`)
                }
              </ul>`,
        )}
    </div>
  </div>`;
}

function adviceList(form: FormContext, advice: readonly PlacedMessage[]) {
  return details(
    `${countNoun(advice.length, 'piece')} of advice on the wording`,
    html`<p>Nothing of this keeps the entry from being published.</p>
      <ul>
        ${advice.map((placed) => html`<li>${linkTo(form, placed)} ${placed.message.fix}</li>`)}
      </ul>`,
  );
}

function linkTo(form: FormContext, placed: PlacedMessage) {
  return html`<a href=${form.href(placed.step, placed.id)}>${formatInOneLine(placed)}</a>`;
}

function stepSummary(form: FormContext, step: Step) {
  const { declaration, organisations } = form.draft.submission;
  const { fields } = declaration;
  const rows = step.items
    .filter((item) => 'question' in item || (isFieldShown(item.field, fields) && !isFoldedAway(item.field, fields)))
    .map((item) =>
      'question' in item
        ? summaryRow(form, step, itemLabel(item), questionInputId(item.question), formatAnswer(form, item.question))
        : summaryRow(
            form,
            step,
            itemLabel(item),
            inputId(item.field),
            formatField(form, item.field, fields[item.field]),
          ),
    );
  const added = organisations.map((organisation, index) => {
    const label = `New: ${findOrganisationName(form, organisation.id)}`;
    return summaryRow(form, step, label, organisationInputId(index, 'name'), formatOrganisation(form, organisation));
  });
  return html`<h3 class="govuk-heading-s">${step.title}</h3>
    <dl class="govuk-summary-list">${rows}${step.id === 'who' ? added : nothing}</dl>`;
}

function summaryRow(form: FormContext, step: Step, label: string, id: string, value: unknown) {
  const errors = form.placed.filter(
    (placed) => placed.message.severity === 'error' && (placed.id === id || placed.id.startsWith(`${id}-`)),
  );
  const wrong = errors.filter(({ message }) => !saysMissing(message));
  return html`<div class="govuk-summary-list__row ${errors.length > 0 ? 'to-correct-row' : ''}">
    <dt class="govuk-summary-list__key">${label}</dt>
    <dd class="govuk-summary-list__value" dir="auto">
      ${value === nothing ? html`<span class="quiet">Nothing written</span>` : value}
      ${wrong.map(({ message }) => html`<p class="govuk-error-message">${message.message}</p>`)}
    </dd>
    <dd class="govuk-summary-list__actions">
      <a href=${form.href(step.id, id)}>Change<span class="govuk-visually-hidden"> ${label}</span></a>
    </dd>
  </div>`;
}

/** Fields whose changes an update should report. */
const news =
  /^(stage|started|ended|uses_ai|ai|people|personal_data|special_category|data_kinds|organisations|contest)\b/;

/** What an update changes, and what else belongs to an update. */
function update(form: FormContext, original: string) {
  const { id, fields } = form.draft.submission.declaration;
  const before = openDeclaration({ id, content: original }).draft;
  const changes = diffDeclarations(before, form.draft.submission.declaration, (organisation) =>
    findOrganisationName(form, organisation),
  );
  const hasUpdate = changes.some(({ field }) => field.startsWith('updates'));
  const isNews = changes.some(({ field }) => news.test(field) || /^(results|harms|mitigation)$/.test(field));
  return html`<section aria-labelledby="changes">
    <h2 class="govuk-heading-m" id="changes">What you have changed</h2>
    ${
      changes.length === 0
        ? html`<p>Nothing yet. The entry is as it is published.</p>`
        : html`<dl class="changes">
            ${changes.map(
              (change) =>
                html`<div>
                  <dt>${change.label}</dt>
                  <dd>
                    <p class="before">
                      <b>Before:</b> <del dir="auto">${change.before === '' ? 'nothing' : change.before}</del>
                    </p>
                    <p class="after">
                      <b>Now:</b> <ins dir="auto">${change.after === '' ? 'nothing' : change.after}</ins>
                    </p>
                  </dd>
                </div>`,
            )}
          </dl>`
    }
    ${
      isNews && !hasUpdate
        ? html`<div class="govuk-inset-text">
            <p>This is news to whoever follows the project. Tell them in a sentence or two what happened.</p>
            <button type="button" class="govuk-button govuk-button--secondary" @click=${() => addUpdate(form)}>
              Add a note on what happened
            </button>
          </div>`
        : nothing
    }
    ${
      fields['reviewed'] === form.today
        ? html`<p>The entry will say that you went through all of it today.</p>`
        : html`<p>Did you go through all of it, not only what you changed?</p>
            <button type="button" class="govuk-button govuk-button--secondary" @click=${() => setReviewed(form)}>
              We have gone through the whole entry
            </button>`
    }
  </section>`;
}

function addUpdate(form: FormContext): void {
  const { updates } = form.draft.submission.declaration.fields;
  const before: readonly Plain[] = isList(updates) ? updates : [];
  form.change(withField(form.draft.submission, 'updates', [...before, { date: form.today, kind: 'change' }]));
  form.go('updates', inputId(`updates.${before.length}.text`));
}

function setReviewed(form: FormContext): void {
  form.focusNext('changes');
  form.change(withField(form.draft.submission, 'reviewed', form.today));
  form.announce('The entry will say that you went through all of it today.');
}
