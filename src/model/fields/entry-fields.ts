import * as z from 'zod/mini';
import { results, updateKinds } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { address, date, groupOf, id, line, listOf, oneOf, onlyTrue } from './field-schemas.ts';

/** The entry itself: when it was declared and reviewed, and what has happened since. */
export const entryFields = defineFields({
  declared: {
    schema: date('day'),
    label: 'Declared on',
    hint: 'The day you declare the project. It never changes.',
    example: '2026-03-14',
    step: 'dates',
  },
  reviewed: {
    schema: z.optional(date('day')),
    label: 'Last reviewed on',
    hint: 'The day you last went through the whole entry.',
    example: '2026-09-30',
    step: 'dates',
  },
  review_by: {
    schema: date('day'),
    label: 'Next review by',
    hint: 'The day by which you will do so again, at most two years later.',
    example: '2027-09-30',
    step: 'dates',
  },
  updates: {
    schema: z.optional(
      listOf(
        groupOf({
          date: { schema: date('day'), label: 'Date of the update', meaning: 'The day it happened.' },
          kind: { schema: oneOf(updateKinds), label: 'Kind of update', meaning: 'What kind of news it is.' },
          text: {
            schema: line(5, 1000),
            label: 'What happened',
            hint: 'In plain words, the good and the bad.',
            meaning: 'What happened, in plain words.',
          },
          url: {
            schema: z.optional(address),
            label: 'Address of the update',
            hint: 'Where to read more. Begins with https://',
            meaning: 'Where to read more.',
          },
          result: {
            schema: z.optional(oneOf(results)),
            label: 'Result of the outcome',
            meaning: 'For an outcome: how it compares with what was hoped for.',
            askedWhen: { field: 'kind', is: ['outcome'] },
          },
        }),
      ),
    ),
    label: 'Updates',
    entryLabel: 'Update',
    hint: 'What has happened since. An outcome is due after a year live, and when the project is retired.',
    example:
      '\n  - date: 2026-09-30\n    kind: outcome\n    text: Benches by the lake were mended first, and complaints fell by half.\n    result: as_hoped',
    step: 'updates',
    principles: [1, 8, 9],
  },
  previous_ids: {
    schema: z.optional(listOf(id)),
    label: 'Earlier addresses',
    hint: 'Last parts of addresses this entry had before, each on a line of its own; they will lead here.',
    fileHint: 'The last parts of addresses that this entry had before; they lead here.',
    example: '\n  - park-visits',
    step: 'dates',
    rare: true,
  },
  example: {
    schema: z.optional(onlyTrue),
    label: 'Example',
    hint: 'Marks an invented entry. Leave it out of a real one.',
    example: 'true',
    step: 'dates',
    rare: true,
  },
});
