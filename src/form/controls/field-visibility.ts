import type { DeclarationField } from '../../model/fields/declaration-fields.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import type { WrittenFields } from '../../draft/draft.ts';
import { withoutRows, type Spot } from './control-place.ts';
import { textAt } from './control-subject.ts';

type Matters = (fields: WrittenFields) => boolean;

const text = (value: Plain | undefined) => (typeof value === 'string' ? value : '');

/**
 * The fields that matter only sometimes, each with when. The rules say the same (`ended-and-retired`, `unexpected-ai`,
 * `missing-special-category`); this says it before anything is wrong.
 */
const matters: Partial<Record<DeclarationField, Matters>> = {
  // A project that goes on has no end.
  ended: ({ stage }) => stage === 'retired',
  // Without AI there is no system to describe, and nobody who answers for one.
  ai: ({ uses_ai }) => text(uses_ai) !== '' && uses_ai !== 'no',
  responsible: ({ uses_ai }) => uses_ai !== 'no',
  // The question is about data on people who can be told apart.
  special_category: ({ personal_data }) =>
    Array.isArray(personal_data) &&
    personal_data.some((kind: Plain) => kind === 'pseudonymised' || kind === 'identifiable' || kind === 'not_sure'),
};

/** Whether a field matters for what is written so far. */
export function fieldMatters(field: DeclarationField, fields: WrittenFields): boolean {
  return matters[field]?.(fields) ?? true;
}

/** Whether a field is shown: while it matters, and as long as something stands in it. */
export function isFieldShown(field: DeclarationField, fields: WrittenFields): boolean {
  return fieldMatters(field, fields) || fields[field] !== undefined;
}

/** Parts of rows that matter only with some value of another part, by their path without numbers. */
const partMatters: Readonly<Record<string, { readonly part: string; readonly values: readonly string[] }>> = {
  'assessments.date': { part: 'status', values: ['done', 'in_progress', 'planned'] },
  'assessments.reason': { part: 'status', values: ['not_needed'] },
  'updates.result': { part: 'kind', values: ['outcome'] },
};

/** Whether a part of a row is shown: while it matters, and as long as something stands in it. */
export function isPartShown({ subject, path, name }: Spot): boolean {
  const condition = partMatters[withoutRows(name)];
  if (!condition || subject.value(path) !== undefined) return true;
  return condition.values.includes(textAt(subject, path.replace(/[^.]+$/, condition.part)));
}
