import * as z from 'zod/mini';
import { stages } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { date, oneOf } from './field-schemas.ts';

/** How far the project has come. */
export const stageFields = defineFields({
  stage: {
    schema: oneOf(stages),
    label: 'Stage',
    hint: 'How far the project has come.',
    example: 'pilot',
    step: 'stage',
    principles: [7, 8],
    filter: 'stage',
  },
  started: {
    schema: z.optional(date('month')),
    label: 'Started',
    hint: 'The month or day it started; for an idea, the planned start.',
    needed: 'unless the stage is idea or withdrawn',
    example: '2026-03',
    step: 'stage',
    principles: [8],
  },
  ended: {
    schema: z.optional(date('month')),
    label: 'Ended',
    hint: 'The month or day it ended.',
    needed: 'when the stage is retired, and only then',
    example: '2026-09',
    askedWhen: { field: 'stage', is: ['retired'] },
    step: 'stage',
  },
});
