import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import type { FieldType, Field } from '../../model/fields/field.ts';
import { organisationFields } from '../../model/fields/organisation-fields.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { labelOrValue } from '../../model/vocabulary/term.ts';
import type { ProseQuestionId } from '../../model/questions/index.ts';
import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import { dateInWords, isDate } from '../../text/dates.ts';
import type { WrittenAnswer, WrittenOrganisation } from '../../draft/draft.ts';
import { isGroup, isList, saysNothing } from '../../draft/draft-values.ts';
import { parseAnswerText } from '../../draft/parse-answer-text.ts';
import { toHtml } from '../../render/html.ts';
import { findEntryLabel, findPartLabel } from '../controls/part-names.ts';
import type { FormContext } from '../form-context.ts';

/** The name of an organisation by its id; the id where nobody has named it. */
export function nameOfOrganisation({ organisations }: Pick<FormContext, 'organisations'>, id: string): string {
  return organisations.find((organisation) => organisation.id === id)?.name ?? id;
}

/** The value of a field as a person reads it; `nothing` where there is none. */
export function fieldInWords(form: FormContext, field: DeclarationField, value: Plain | undefined): unknown {
  return saysNothing(value) ? nothing : valueInWords(form, field, declarationFields[field].type, value!);
}

/** What is written of an organisation, part by part. */
export function organisationInWords(form: FormContext, { fields }: WrittenOrganisation) {
  return partsInWords(form, '', Object.values(organisationFields), fields);
}

function valueInWords(form: FormContext, path: string, control: FieldType, value: Plain): unknown {
  if (isList(value)) {
    if (control.kind === 'groups') {
      return value.map((item, index) => groupInWords(form, path, index, control.parts, item));
    }
    const each = control.kind === 'lines' ? control.of : control;
    return html`<ul>
      ${value.map((item) => html`<li>${textInWords(form, each, item)}</li>`)}
    </ul>`;
  }
  if (isGroup(value)) {
    return control.kind === 'group'
      ? partsInWords(form, path, control.parts, value)
      : textInWords(form, control, value);
  }
  return textInWords(form, control, value);
}

function groupInWords(
  form: FormContext,
  path: string,
  index: number,
  parts: readonly Field[],
  item: Plain,
): TemplateResult {
  return html`<div class="written-group">
    <p><b>${findEntryLabel(path)} ${index + 1}</b></p>
    ${isGroup(item) ? partsInWords(form, path, parts, item) : textInWords(form, { kind: 'id' }, item)}
  </div>`;
}

function partsInWords(
  form: FormContext,
  path: string,
  parts: readonly Field[],
  group: { readonly [key: string]: Plain },
): TemplateResult {
  return html`<dl class="parts">
    ${parts
      .filter(({ name }) => !saysNothing(group[name]))
      .map((part) => {
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
      return isDate(value, 'year') ? dateInWords(value) : value;
    case 'organisation':
      return nameOfOrganisation(form, value);
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

/** An answer as a person reads it; `nothing` where there is none. */
function answerInWords({ state, withheld, words }: WrittenAnswer): unknown {
  if (state === 'answered' && words.trim() === '') return nothing;
  const said = `${stateWords[state]}${state === 'withheld' && withheld ? ` (${withheld})` : ''}`;
  return html`${said === '' ? nothing : html`<p><b>${said}</b></p>`}${unsafeHTML(toHtml(parseAnswerText(words)))}`;
}

/** An answer of the draft as a person reads it. */
export function answerOf(form: FormContext, id: ProseQuestionId): unknown {
  return answerInWords(form.draft.submission.declaration.answers[id]);
}
