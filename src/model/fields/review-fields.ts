import * as z from 'zod/mini';
import { reviewFindings } from '../vocabulary/index.ts';
import { defineFields, withType } from './field.ts';
import { date, groupOf, id, line, listOf, oneOf, onlyTrue } from './field-schemas.ts';
import { principleNumber } from './principle-number.ts';

/** The front matter of `content/reviews/<date>-<id>.md`: an independent review of partners' use of the Charter (Principle 11). */
export const reviewFields = defineFields({
  date: { schema: date('day'), label: 'Date', meaning: 'The day of the review.' },
  reviewer: {
    schema: line(2, 120),
    label: 'Reviewer',
    meaning: 'The organisation or post that did the review.',
  },
  independence: {
    schema: line(5, 400),
    label: 'How the reviewer is independent',
    meaning: 'How the reviewer is independent.',
  },
  covers: {
    schema: withType(z.union([z.literal('whole_charter'), listOf(id)]), {
      kind: 'lines',
      of: { kind: 'organisation' },
    }),
    label: 'Covers',
    meaning: 'Ids of the organisations it looked at, or whole_charter.',
  },
  findings: {
    schema: listOf(
      groupOf({
        principle: { schema: principleNumber, label: 'Principle', meaning: 'Number of the principle.' },
        finding: { schema: oneOf(reviewFindings), label: 'Finding', meaning: 'How the organisations stand.' },
        note: { schema: line(5, 500), label: 'Note', meaning: 'What was seen.' },
        action: {
          schema: z.optional(line(5, 500)),
          label: 'Action',
          meaning: 'What has to be done about it.',
        },
        due: { schema: z.optional(date('day')), label: 'Due', meaning: 'The day by which it has to be done.' },
      }),
    ),
    label: 'Findings',
    meaning: 'What it found on each principle it looked at.',
  },
  charter_changes: {
    schema: z.optional(line(5, 1000)),
    label: 'Changes to the Charter',
    meaning: 'What changed in the Charter because of this review.',
  },
  example: { schema: z.optional(onlyTrue), label: 'Example', meaning: 'Marks an invented review.' },
});
