import * as z from 'zod/mini';
import { insteadOfPost } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { address, date, email, groupOf, line, phone, postOr } from './field-schemas.ts';

const oneWay = 'at least one of e-mail, telephone and web page';

/** How to reach a team, never a private person. */
export const contactSchema = groupOf({
  team: {
    schema: line(2, 120),
    label: 'Contact: team',
    shortLabel: 'Team',
    hint: 'The name of a team, such as “Parks Data Team”. Never a person.',
    meaning: 'The team to ask.',
  },
  email: {
    schema: z.optional(email),
    label: 'Contact: e-mail',
    shortLabel: 'E-mail',
    hint: 'A shared mailbox, not a private address.',
    meaning: 'Its e-mail address.',
    needed: oneWay,
  },
  phone: {
    schema: z.optional(phone),
    label: 'Contact: telephone',
    shortLabel: 'Telephone',
    hint: 'A number that the team answers.',
    meaning: 'Its telephone number, as people write it.',
    needed: oneWay,
  },
  url: {
    schema: z.optional(address),
    label: 'Contact: web page',
    shortLabel: 'Web page',
    hint: 'Begins with https://',
    meaning: 'Its web page.',
    needed: oneWay,
  },
  checked: {
    schema: date('day'),
    label: 'Contact: last checked',
    shortLabel: 'Last checked',
    hint: 'The day somebody last made sure that these ways work.',
    meaning: 'The day somebody last made sure that this contact works.',
  },
});
/** See {@link contactSchema}. */
export type Contact = z.output<typeof contactSchema>;

/** A post, or one of the words `does_not_apply` and `not_sure`. */
const post = z.optional(postOr(2, 120, insteadOfPost));
const allFour = 'whenever one of the four is';

/** Whom to ask about the project, and which posts answer for its AI. */
export const contactFields = defineFields({
  contact: {
    schema: contactSchema,
    label: 'Contact',
    hint: 'A team, never a private person, with an e-mail address, a telephone number or a web page, and the day somebody last made sure that it works.',
    example:
      '\n  team: Parks Team\n  email: parks@sample-council.example\n  phone: 0151 496 0100\n  checked: 2026-10-01',
    step: 'contact',
    principles: [3],
  },
  responsible: {
    schema: z.optional(
      groupOf({
        bias: {
          schema: post,
          label: 'Responsible for correcting bias',
          meaning: 'The post that corrects bias in the AI, or does_not_apply, or not_sure.',
          needed: allFour,
        },
        updating: {
          schema: post,
          label: 'Responsible for updating',
          meaning: 'The post that keeps the AI up to date, or does_not_apply, or not_sure.',
          needed: allFour,
        },
        monitoring: {
          schema: post,
          label: 'Responsible for monitoring',
          meaning: 'The post that watches the AI in use, or does_not_apply, or not_sure.',
          needed: allFour,
        },
        training: {
          schema: post,
          label: 'Responsible for training staff',
          meaning: 'The post that sees to it that staff are trained, or does_not_apply, or not_sure.',
          needed: allFour,
        },
      }),
    ),
    label: 'Who is responsible',
    hint: 'The post for each duty, never a person. All four are needed while the AI is in use; “not sure” is an answer too.',
    fileHint: 'The post for each of four duties; does_not_apply and not_sure are answers too.',
    needed: 'when uses_ai is yes and the stage is pilot, live or paused',
    example: '\n  bias: Head of Data\n  updating: Head of Data\n  monitoring: Parks Manager\n  training: not_sure',
    askedWhen: { field: 'uses_ai', isNot: ['no'] },
    step: 'responsible',
    principles: [3],
  },
});
