import * as z from 'zod/mini';
import { dataKinds, personalDataKinds, specialCategories } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { listOf, oneOf } from './field-schemas.ts';

/** What data the project uses, and how close it is to people. */
export const dataFields = defineFields({
  personal_data: {
    schema: listOf(oneOf(personalDataKinds)),
    label: 'Personal data',
    hint: 'How close its data is to a person.',
    example: '\n  - none',
    step: 'protection',
    principles: [6],
    filter: 'personal_data',
  },
  /** UK GDPR, Article 9. */
  special_category: {
    schema: z.optional(oneOf(specialCategories)),
    label: 'Special category data',
    hint: 'Whether it uses data with extra protection in law: health, ethnic origin, belief, sexuality, biometrics and the like.',
    needed: 'when personal_data is pseudonymised, identifiable or not_sure',
    example: 'no',
    askedWhen: { field: 'personal_data', is: ['pseudonymised', 'identifiable', 'not_sure'] },
    step: 'protection',
    principles: [6],
  },
  data_kinds: {
    schema: listOf(oneOf(dataKinds)),
    label: 'Kinds of data',
    hint: 'What kinds of data it uses.',
    example: '\n  - sensor',
    step: 'data',
    afterQuestion: 'data_sources',
  },
});
