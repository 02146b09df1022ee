import * as z from 'zod/mini';
import { assessmentKinds, assessmentStatuses } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { address, date, groupOf, line, listOf, oneOf, organisationId, wholeNumber } from './field-schemas.ts';

/** Assessments, done or not, and contracts. */
export const assessmentFields = defineFields({
  assessments: {
    schema: z.optional(
      listOf(
        groupOf({
          kind: {
            schema: oneOf(assessmentKinds),
            label: 'Kind of assessment',
            meaning: 'What the assessment looks at.',
          },
          status: {
            schema: oneOf(assessmentStatuses),
            label: 'State of the assessment',
            meaning: 'Whether it has been done.',
          },
          date: {
            schema: z.optional(date('year')),
            label: 'Date of the assessment',
            hint: 'A year is enough.',
            meaning: 'When it was done: a year, a month or a day.',
            needed: 'when the status is done',
            askedWhen: { field: 'status', is: ['done', 'in_progress', 'planned'] },
          },
          url: {
            schema: z.optional(address),
            label: 'Address of the assessment',
            hint: 'Where anybody can read it, if it is published. Begins with https://',
            meaning: 'Where it can be read.',
          },
          reason: {
            schema: z.optional(line(5, 300)),
            label: 'Why no assessment is needed',
            hint: 'In a sentence.',
            meaning: 'Why no such assessment is needed.',
            needed: 'when the status is not_needed',
            askedWhen: { field: 'status', is: ['not_needed'] },
          },
        }),
      ),
    ),
    label: 'Assessments',
    entryLabel: 'Assessment',
    hint: 'Assessments, done or not. One that is done has a date; one that is not needed has a reason.',
    needed: 'a dpia when personal_data is pseudonymised, identifiable or not_sure; else optional',
    example:
      '\n  - kind: dpia\n    status: done\n    date: 2026-02\n    url: https://sample-council.example/parks/dpia',
    step: 'protection',
    afterQuestion: 'data_protection',
    principles: [7],
  },
  contracts: {
    schema: z.optional(
      listOf(
        groupOf({
          with: {
            schema: organisationId,
            label: 'Contract with',
            meaning: 'Id of the organisation with which the contract was made.',
          },
          value_gbp: {
            schema: z.optional(wholeNumber),
            label: 'Value of the contract in pounds',
            hint: 'In whole pounds without VAT, in digits alone.',
            meaning: 'What the contract is worth in whole pounds, without VAT.',
            unit: '£',
          },
          url: {
            schema: z.optional(address),
            label: 'Address of the contract',
            hint: 'Where the contract or its notice is published. Begins with https://',
            meaning: 'Where the contract can be read.',
          },
        }),
      ),
    ),
    label: 'Contracts',
    entryLabel: 'Contract',
    hint: 'Contracts with suppliers, in whole pounds without VAT.',
    example: '\n  - with: sample-supplier\n    value_gbp: 12000',
    step: 'who',
  },
});
