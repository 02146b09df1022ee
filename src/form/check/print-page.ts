import { html, nothing } from 'lit-html';
import { fieldLabel } from '../../model/fields/field-labels.ts';
import { steps } from '../../model/fields/form-steps.ts';
import { questions, type QuestionId } from '../../model/questions/index.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { dateInWords } from '../../text/dates.ts';
import type { FormContext } from '../form-context.ts';
import { draftTitle } from '../state/draft-title.ts';
import { organisationsNamed } from '../state/edit-submission.ts';
import { answerOf, fieldInWords, nameOfOrganisation, organisationInWords } from './values-in-words.ts';

/** Who signs, as the guide and the NHS know them; lines to fill in by hand. */
const signatures = 3;

/** The draft as the guide's questions in their order, for people who sign it off on paper. */
export function printPage(form: FormContext) {
  const { fields } = form.draft.submission.declaration;
  const facts = steps
    .flatMap(({ items }) => items)
    .flatMap((item) => ('field' in item && !answered.has(item.field) ? [item.field] : []))
    .map((field) => ({ field, value: fieldInWords(form, field, fields[field]) }))
    .filter(({ value }) => value !== nothing);
  return html`<div class="not-printed">
      <a class="govuk-back-link" href=${form.href('tasks')}>All steps</a>
    </div>
    <div class="on-paper">
      <p class="quiet">${form.settings.name}: draft of a declaration, ${dateInWords(form.today)}</p>
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
            <div dir="auto">${orBlank(answerTo(form, id))}</div>
          </section>`,
      )}
      <h2 class="govuk-heading-m">The facts</h2>
      <dl class="facts-list">
        ${facts.map(
          ({ field, value }) =>
            html`<div>
              <dt>${fieldLabel(field)}</dt>
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

/** Fields that are told as answers to questions. */
const answered = new Set<DeclarationField>(['title', 'organisations']);

function answerTo(form: FormContext, id: QuestionId): unknown {
  const { fields } = form.draft.submission.declaration;
  if (id === 'title') return fieldInWords(form, 'title', fields['title']);
  if (id === 'organisations') return fieldInWords(form, 'organisations', fields['organisations']);
  if (id === 'description') return descriptions(form);
  return answerOf(form, id);
}

function descriptions(form: FormContext): unknown {
  const own = form.draft.submission.organisations;
  const ids = organisationsNamed(form.draft.submission);
  if (ids.length === 0) return nothing;
  return ids.map((id) => {
    const brought = own.find((organisation) => organisation.id === id);
    const { description } = form.organisations.find((organisation) => organisation.id === id) ?? {};
    return html`<p>
        <b>${nameOfOrganisation(form, id)}</b>${brought ? nothing : `: ${description ?? 'described in the register'}`}
      </p>
      ${brought ? organisationInWords(form, brought) : nothing}`;
  });
}

function orBlank(value: unknown): unknown {
  return value === nothing ? html`<p class="blank">Not answered yet</p>` : value;
}
