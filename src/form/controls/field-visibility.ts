import { declarationFields, type DeclarationField } from '../../model/fields/declaration-fields.ts';
import type { FieldDescription } from '../../model/fields/field.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import type { WrittenFields } from '../../draft/draft.ts';
import type { FieldContext } from './control-context.ts';

/** Whether the form asks for a field, given the fields around it. The rules say the same, after something is wrong. */
export function isAsked({ askedWhen }: FieldDescription, fields: WrittenFields): boolean {
  return askedWhen === undefined || isMet(askedWhen, fields[askedWhen.field]);
}

/** Whether a field of a declaration is shown: while it is asked for, and as long as it holds something. */
export function isFieldShown(field: DeclarationField, fields: WrittenFields): boolean {
  return isAsked(declarationFields[field], fields) || fields[field] !== undefined;
}

/** Whether a part of a group is shown, as {@link isFieldShown}. */
export function isPartShown({ access, path }: FieldContext, { askedWhen }: FieldDescription): boolean {
  if (askedWhen === undefined || access.value(path) !== undefined) return true;
  return isMet(askedWhen, access.value(path.replace(/[^.]+$/, askedWhen.field)));
}

function isMet(condition: NonNullable<FieldDescription['askedWhen']>, value: Plain | undefined): boolean {
  const values = Array.isArray(value) ? value : [typeof value === 'string' ? value : ''];
  return 'is' in condition
    ? values.some((one) => condition.is.includes(one as string))
    : !values.some((one) => condition.isNot.includes(one as string));
}
