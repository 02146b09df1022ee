import { html, nothing } from 'lit-html';
import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { steps } from '../../model/fields/form-steps.ts';
import { questions, type QuestionId } from '../../model/questions/index.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { formatDate } from '../../text/dates.ts';
import type { FormContext } from '../form-context.ts';
import { findOrganisations } from '../state/edit-submission.ts';
import { formatAnswer, formatField, findOrganisationName, formatOrganisation } from './format-values.ts';
import { draftTitle } from '../store/draft-store.ts';

/** How many lines there are to sign on. */
const signatures = 3;

/** The draft as the guide's questions in order, for people who sign it off on paper. */
export function printPage(form: FormContext) {
  const { fields } = form.draft.submission.declaration;
  const facts = steps
    .flatMap(({ items }) => items)
    .flatMap((item) => ('field' in item && !answered.has(item.field) ? [item.field] : []))
    .map((field) => ({ field, value: formatField(form, field, fields[field]) }))
    .filter(({ value }) => value !== nothing);
  return html`<div class="not-printed">
      <a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    </div>
    <div class="on-paper">
      <p class="quiet">${form.settings.name}: draft of a declaration, ${formatDate(form.today)}</p>
      <h1 tabindex="-1" dir="auto">${draftTitle(form.draft)}</h1>
      <p class="not-printed">
        For the Caldicott Guardian, the governance board or whoever signs it off: all 20 questions in order, the facts,
        and a place to sign.
      </p>
      <p class="not-printed">
        <button type="button" class="govuk-button" @click=${() => print()}>Print</button>
      </p>
      <h2 class="govuk-heading-m">The questions</h2>
      ${questions.map(
        ({ id, heading, ask }, index) =>
          html`<section class="printed-question">
            <h3 class="govuk-heading-s">${index + 1}. ${heading}</h3>
            <p class="quiet">${ask}</p>
            <div dir="auto">${answerTo(form, id)}</div>
          </section>`,
      )}
      <h2 class="govuk-heading-m">The facts</h2>
      <dl class="facts-list">
        ${facts.map(
          ({ field, value }) =>
            html`<div>
              <dt>${findFieldLabel(field)}</dt>
              <dd dir="auto">${value}</dd>
            </div>`,
        )}
      </dl>
      <section class="sign-off">
        <h2 class="govuk-heading-m">Sign-off</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Post and organisation</th>
              <th scope="col">Decision</th>
              <th scope="col">Date and signature</th>
            </tr>
          </thead>
          <tbody>
            ${Array.from(
              { length: signatures },
              () =>
                html`<tr>
                  <td></td>
                  <td>☐ agreed ☐ agreed with changes ☐ not agreed</td>
                  <td></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
    </div>`;
}

/** Fields that appear as answers to questions. */
const answered = new Set<DeclarationField>(['title', 'organisations']);

function answerTo(form: FormContext, id: QuestionId): unknown {
  const { fields } = form.draft.submission.declaration;
  const value =
    id === 'title' || id === 'organisations'
      ? formatField(form, id, fields[id])
      : id === 'description'
        ? descriptions(form)
        : formatAnswer(form, id);
  return value === nothing ? html`<p class="blank">Not answered yet</p>` : value;
}

function descriptions(form: FormContext): unknown {
  const { submission } = form.draft;
  const ids = findOrganisations(submission);
  if (ids.length === 0) return nothing;
  return ids.map((id) => {
    const added = submission.organisations.find((organisation) => organisation.id === id);
    const { description } = form.organisations.find((organisation) => organisation.id === id) ?? {};
    return html`<p>
        <b>${findOrganisationName(form, id)}</b>${added ? nothing : `: ${description ?? 'described in the register'}`}
      </p>
      ${added ? formatOrganisation(form, added) : nothing}`;
  });
}
