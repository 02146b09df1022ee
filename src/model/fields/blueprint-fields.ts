import * as z from 'zod/mini';
import { declarationFields } from './declaration-fields.ts';
import { defineFields, type FieldDescription } from './field.ts';
import { line } from './field-schemas.ts';

/**
 * The front matter of `content/blueprints/<id>.md`: what the starting point is called, whom it is for, and those fields of
 * a declaration that are the same for nearly all such projects, under their own names. Below it are the seventeen headings,
 * each with a draft answer whose gaps are marked `[fill in: …]` (gaps.ts). Each answer has at least one gap, so that none
 * can be published unread.
 *
 * Fields that only a project itself can know are not among them: organisations, posts, dates, contact, places, stage.
 */
export const blueprintFields = defineFields({
  name: { schema: line(2, 60), label: 'Name', meaning: 'What the starting point is called.' },
  summary: { ...declarationFields.summary, meaning: 'Whom it is for, in one plain sentence.' },
  uses_ai: makeOptional(declarationFields.uses_ai),
  ai: declarationFields.ai,
  themes: makeOptional(declarationFields.themes),
  people: makeOptional(declarationFields.people),
  personal_data: makeOptional(declarationFields.personal_data),
  special_category: declarationFields.special_category,
  data_kinds: makeOptional(declarationFields.data_kinds),
  contest: declarationFields.contest,
  assessments: declarationFields.assessments,
});

function makeOptional<Schema extends z.ZodMiniType>(field: FieldDescription<Schema>) {
  return { ...field, schema: z.optional(field.schema) };
}
