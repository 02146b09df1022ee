import { html, nothing } from 'lit-html';
import { declarationFields, type DeclarationField } from '../../model/fields/declaration-fields.ts';
import type { Field } from '../../model/fields/field.ts';
import { findQuestion } from '../../model/questions/index.ts';
import { valueAt } from '../../draft/draft-values.ts';
import type { Draft } from '../../draft/draft.ts';
import { renderControl } from '../controls/control-for.ts';
import type { FieldAccess } from '../controls/control-context.ts';
import { isAsked, isFieldShown } from '../controls/field-visibility.ts';
import type { FormContext } from '../form-context.ts';
import { details } from '../page-parts.ts';
import { inputId } from '../state/message-places.ts';
import { withField } from '../state/edit-submission.ts';
import { takenIds, withProposedId } from './address-item.ts';
import { questionExample, questionHints } from './question-item.ts';

/** Whether a field is rarely needed, and empty. */
export function isFoldedAway(field: DeclarationField, fields: Draft['fields']): boolean {
  const { rare }: Field = declarationFields[field];
  return rare === true && fields[field] === undefined;
}

/** The declaration's front matter, as controls show and change it. */
function declarationAccess(form: FormContext): FieldAccess {
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

/** A field of the declaration with its control; nothing while it does not apply and is empty. */
export function fieldItem(form: FormContext, field: DeclarationField): unknown {
  const { fields } = form.draft.submission.declaration;
  if (!isFieldShown(field, fields)) return nothing;
  const { type, needed, askedAs, hint, label: ownLabel }: Field = declarationFields[field];
  const question = askedAs && findQuestion(askedAs);
  const label = question?.ask ?? ownLabel;
  const control = renderControl({ form, access: declarationAccess(form), path: field, name: field }, type, {
    label: `${label}${needed === 'optional' ? ' (optional)' : ''}`,
    hint: question
      ? html`<ul>
          ${questionHints(question)}
        </ul>`
      : hint,
    size: 'm',
  });
  const help = question ? html`<div class="help-below">${questionExample(question)}</div>` : nothing;
  const shown = html`${control}${isAsked(declarationFields[field], fields) ? nothing : leftBehind(form, field)}${help}`;
  if (!isFoldedAway(field, fields)) return shown;
  return details(`${label}: rarely needed`, shown, 'rare');
}

/** Shown below a field that no longer applies but is still filled in. */
function leftBehind(form: FormContext, field: DeclarationField) {
  const { label } = declarationFields[field];
  const clear = () => {
    form.focusNext('h1');
    declarationAccess(form).set(field, undefined);
    form.announce(`${label} removed.`);
  };
  return html`<div class="govuk-inset-text">
    This is shown because something is written in it. After your other answers it is not asked for.
    <button type="button" class="link-button" @click=${clear}>
      Remove what is written<span class="govuk-visually-hidden"> in ${label}</span>
    </button>
  </div>`;
}
