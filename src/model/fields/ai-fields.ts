import * as z from 'zod/mini';
import { aiKinds, aiRoles, aiUses } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { groupOf, line, listOf, oneOf, organisationId } from './field-schemas.ts';

/** Whether the project uses AI, and which (Principle 8: flag projects which use AI). */
export const aiFields = defineFields({
  uses_ai: {
    schema: oneOf(aiUses),
    label: 'Uses AI',
    hint: 'Whether any part of it uses AI.',
    example: 'yes',
    step: 'ai',
    principles: [8],
    filter: 'ai',
  },
  ai: {
    schema: z.optional(
      listOf(
        groupOf({
          kind: {
            schema: oneOf(aiKinds),
            label: 'Kind of AI',
            meaning: 'What kind of thing the AI system does.',
            filter: 'ai_kind',
          },
          role: {
            schema: oneOf(aiRoles),
            label: "AI's part in decisions",
            meaning: 'What part the AI system plays in decisions.',
            filter: 'ai_role',
          },
          name: {
            schema: z.optional(line(2, 120)),
            label: "AI system's name",
            hint: 'The product’s or system’s name, if it has one.',
            meaning: 'What the system or product is called.',
          },
          supplier: {
            schema: z.optional(organisationId),
            label: "AI system's supplier",
            hint: 'Who makes or sells it.',
            meaning: 'Id of the organisation that supplies the system.',
          },
          person_checks: {
            schema: z.optional(line(2, 300)),
            label: 'How a person checks the AI',
            hint: 'In one sentence: who looks at what it does, and when.',
            meaning: 'How a person checks what the system does.',
          },
        }),
      ),
    ),
    label: 'AI systems',
    entryLabel: 'AI system',
    hint: 'Each AI system: its kind, its part in decisions and, if you can, its name, its supplier and how a person checks it.',
    needed: 'when uses_ai is yes; not allowed when it is no',
    example:
      '\n  - kind: prediction\n    role: informs\n    name: Park Forecast\n    supplier: sample-supplier\n    person_checks: A gardener looks before anything is mended.',
    askedWhen: { field: 'uses_ai', isNot: ['', 'no'] },
    step: 'ai',
    principles: [8],
  },
});
