import { html, nothing } from 'lit-html';
import { fieldHints } from '../../model/fields/field-hints.ts';
import { fieldLabel } from '../../model/fields/field-labels.ts';
import { controls } from '../../model/fields/form-controls.ts';
import { questionById } from '../../model/questions/index.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { valueAt } from '../../draft/draft-values.ts';
import type { Writing } from '../../draft/draft.ts';
import { controlFor } from '../controls/control-for.ts';
import type { Subject } from '../controls/control-subject.ts';
import { fieldMatters, isFieldShown } from '../controls/field-visibility.ts';
import type { FormContext } from '../form-context.ts';
import { inputId } from '../state/message-places.ts';
import { withField } from '../state/edit-submission.ts';
import { takenIds, withProposedId } from './address-item.ts';
import { questionExample, questionHints } from './question-item.ts';

/** Fields that hardly anybody needs; they are folded away while nothing stands in them. */
const rare = new Set<DeclarationField>(['previous_ids', 'example']);

/** Whether a field is one that hardly anybody needs, and nothing stands in it. */
export function isFoldedAway(field: DeclarationField, fields: Writing['fields']): boolean {
  return rare.has(field) && fields[field] === undefined;
}

/** Fields whose hint speaks of how a file looks, with what the form says instead. */
const ownHints: Partial<Record<DeclarationField, string>> = {
  responsible:
    'The post for each duty, never a person. All four are needed while the AI is in use; “not sure” is an answer too.',
  found_at: 'Names people know: a hospital, school, station, service or app. Each on a line of its own.',
  previous_ids: 'Last parts of addresses this entry had before, each on a line of its own; they will lead here.',
};

/** Fields that ask one of the guide's questions, which brings hints and an example along. */
const asking: Partial<Record<DeclarationField, 'title' | 'organisations'>> = {
  title: 'title',
  organisations: 'organisations',
};

/** The declaration's front matter, as controls show and change it. */
function declarationSubject(form: FormContext): Subject {
  return {
    id: inputId,
    value: (path) => valueAt(form.draft.submission.declaration.fields, path),
    set: (path, value) => {
      const before = form.draft.submission;
      const after = withField(before, path, value);
      const follows = path === 'title' && form.draft.original === undefined;
      form.change(follows ? withProposedId(before, after, takenIds(form)) : after);
    },
  };
}

/** A field of the declaration with its control; nothing while it does not matter and nothing stands in it. */
export function fieldItem(form: FormContext, field: DeclarationField): unknown {
  const { fields } = form.draft.submission.declaration;
  if (!isFieldShown(field, fields)) return nothing;
  const { needed } = fieldHints[field];
  const question = asking[field] && questionById(asking[field]);
  const label = question?.ask ?? fieldLabel(field);
  const control = controlFor(
    { form, subject: declarationSubject(form), path: field, name: field },
    controls[field].control,
    {
      label: `${label}${needed === 'optional' ? ' (optional)' : ''}`,
      hint: question
        ? html`<ul>
            ${questionHints(question)}
          </ul>`
        : (ownHints[field] ?? fieldHints[field].hint),
      size: 'm',
    },
  );
  const help = question ? html`<div class="help-below">${questionExample(question)}</div>` : nothing;
  const shown = html`${control}${fieldMatters(field, fields) ? nothing : leftBehind(form, field)}${help}`;
  if (!isFoldedAway(field, fields)) return shown;
  return html`<details class="govuk-details rare">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${label}: rarely needed</span>
    </summary>
    <div class="govuk-details__text">${shown}</div>
  </details>`;
}

/** Said of a field that no longer matters but still holds something. */
function leftBehind(form: FormContext, field: DeclarationField) {
  const clear = () => {
    form.focusNext('h1');
    declarationSubject(form).set(field, undefined);
    form.announce(`${fieldLabel(field)} removed.`);
  };
  return html`<div class="govuk-inset-text">
    This is shown because something is written in it. After your other answers it is not asked for.
    <button type="button" class="link-button" @click=${clear}>
      Remove what is written<span class="govuk-visually-hidden"> in ${fieldLabel(field)}</span>
    </button>
  </div>`;
}
