import { html, nothing } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { declarationFields, type DeclarationField } from '../../model/fields/declaration-fields.ts';
import type { FieldType, Field } from '../../model/fields/field.ts';
import { organisationFields } from '../../model/fields/organisation-fields.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { labelOrValue } from '../../model/vocabulary/term.ts';
import type { ProseQuestionId } from '../../model/questions/index.ts';
import { formatDate, isDate } from '../../text/dates.ts';
import type { WrittenFields, WrittenOrganisation } from '../../draft/draft.ts';
import { isGroup, isList, saysNothing } from '../../draft/draft-values.ts';
import { parseAnswerText } from '../../draft/parse-answer-text.ts';
import { toHtml } from '../../render/html.ts';
import { findEntryLabel, findPartLabel } from '../controls/part-names.ts';
import type { FormContext } from '../form-context.ts';

/** The name of an organisation by its id; its id if it has no name. */
export function findOrganisationName({ organisations }: Pick<FormContext, 'organisations'>, id: string): string {
  return organisations.find((organisation) => organisation.id === id)?.name ?? id;
}

/** The value of a field in words; `nothing` if there is none. */
export function formatField(form: FormContext, field: DeclarationField, value: Plain | undefined): unknown {
  return saysNothing(value) ? nothing : valueInWords(form, field, declarationFields[field].type, value!);
}

/** What is filled in about a new organisation, part by part. */
export function formatOrganisation(form: FormContext, { fields }: WrittenOrganisation) {
  return partsInWords(form, '', Object.values(organisationFields), fields);
}

function valueInWords(form: FormContext, path: string, control: FieldType, value: Plain): unknown {
  if (isGroup(value) && control.kind === 'group') return partsInWords(form, path, control.parts, value);
  if (!isList(value)) return textInWords(form, control, value);
  if (control.kind === 'groups') {
    return value.map(
      (item, index) =>
        html`<div class="written-group">
          <p><b>${findEntryLabel(path)} ${index + 1}</b></p>
          ${isGroup(item) ? partsInWords(form, path, control.parts, item) : textInWords(form, { kind: 'id' }, item)}
        </div>`,
    );
  }
  const each = control.kind === 'lines' ? control.of : control;
  return html`<ul>
    ${value.map((item) => html`<li>${textInWords(form, each, item)}</li>`)}
  </ul>`;
}

function partsInWords(form: FormContext, path: string, parts: readonly Field[], group: WrittenFields) {
  const written = parts.filter(({ name }) => !saysNothing(group[name]));
  return html`<dl class="parts">
    ${written.map((part) => {
      const own = path === '' ? part.name : `${path}.${part.name}`;
      return html`<div>
        <dt>${findPartLabel(part)}</dt>
        <dd dir="auto">${valueInWords(form, own, part.type, group[part.name]!)}</dd>
      </div>`;
    })}
  </dl>`;
}

function textInWords(form: FormContext, control: FieldType, value: Plain): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (control.kind) {
    case 'choice':
    case 'choices':
      return labelOrValue(control.list, value);
    case 'post':
      return labelOrValue(control.or, value);
    case 'date':
      return isDate(value, 'year') ? formatDate(value) : value;
    case 'organisation':
      return findOrganisationName(form, value);
    case 'yes':
      return value === 'true' ? 'Yes' : value;
    case 'number':
      return /^\d{1,12}$/.test(value) ? Number(value).toLocaleString('en-GB') : value;
    default:
      return value;
  }
}

const stateWords = {
  answered: '',
  not_sure: 'Not sure',
  does_not_apply: 'Does not apply',
  withheld: 'Withheld',
} as const;

/** An answer of the draft in words; `nothing` if there is none. */
export function formatAnswer(form: FormContext, id: ProseQuestionId): unknown {
  const { state, withheld, words } = form.draft.submission.declaration.answers[id];
  if (state === 'answered' && words.trim() === '') return nothing;
  const label = `${stateWords[state]}${state === 'withheld' && withheld ? ` (${withheld})` : ''}`;
  return html`${label === '' ? nothing : html`<p><b>${label}</b></p>`}${unsafeHTML(toHtml(parseAnswerText(words)))}`;
}
