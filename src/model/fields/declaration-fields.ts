import { aboutFields } from './about-fields.ts';
import { aiFields } from './ai-fields.ts';
import { assessmentFields } from './assessment-fields.ts';
import { contactFields } from './contact-fields.ts';
import { contestFields } from './contest-fields.ts';
import { dataFields } from './data-fields.ts';
import { entryFields } from './entry-fields.ts';
import type { FieldValues } from './field.ts';
import { peopleFields } from './people-fields.ts';
import { scopeFields } from './scope-fields.ts';
import { stageFields } from './stage-fields.ts';

/**
 * The front matter of a declaration, in the order in which a canonical file writes it. A new field goes into one of the
 * groups. A table describes single fields only; whatever compares two of them is a rule (src/rules/).
 */
export const declarationFields = {
  ...aboutFields,
  ...peopleFields,
  ...stageFields,
  ...aiFields,
  ...scopeFields,
  ...dataFields,
  ...contactFields,
  ...contestFields,
  ...assessmentFields,
  ...entryFields,
} as const;

/** The name of a front matter field. */
export type DeclarationField = keyof typeof declarationFields;

/** The front matter of a declaration that was read without a fault. Absent means not given. */
export type FrontMatter = Readonly<FieldValues<typeof declarationFields>>;

/** The fields that say something on a principle. */
export function listFieldsOnPrinciple(number: number): DeclarationField[] {
  return Object.values(declarationFields)
    .filter(({ principles }) => principles?.includes(number))
    .map(({ name }) => name as DeclarationField);
}
