import * as z from 'zod/mini';
import { choices } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { address, email, groupOf, line, oneOf, phone, wholeNumber } from './field-schemas.ts';

const oneWay = 'at least one way to reach you';

/** How people can object, appeal or refuse. */
export const contestFields = defineFields({
  contest: {
    schema: z.optional(
      groupOf({
        how: {
          schema: line(5, 400),
          label: 'How to contest: what to do',
          shortLabel: 'What to do',
          hint: 'One or two sentences: what somebody does who wants to object or refuse.',
          meaning: 'How to object, appeal or refuse, in a sentence or two.',
        },
        email: {
          schema: z.optional(email),
          label: 'How to contest: e-mail',
          shortLabel: 'E-mail',
          hint: 'A shared mailbox, not a private address.',
          meaning: 'E-mail address for an objection.',
          needed: oneWay,
        },
        url: {
          schema: z.optional(address),
          label: 'How to contest: web page',
          shortLabel: 'Web page',
          hint: 'Begins with https://',
          meaning: 'Web page for an objection.',
          needed: oneWay,
        },
        phone: {
          schema: z.optional(phone),
          label: 'How to contest: telephone',
          shortLabel: 'Telephone',
          meaning: 'Telephone number for an objection.',
          needed: oneWay,
        },
        post: {
          schema: z.optional(line(5, 200)),
          label: 'How to contest: postal address',
          shortLabel: 'Postal address',
          hint: 'The address of an office, never a home.',
          meaning: 'Postal address for an objection.',
          needed: oneWay,
        },
        in_person: {
          schema: z.optional(line(5, 200)),
          label: 'How to contest: in person',
          shortLabel: 'In person',
          hint: 'A counter, a desk or a drop-in, with its hours if they are short.',
          meaning: 'Where to go to object in person.',
          needed: oneWay,
        },
        help: {
          schema: z.optional(line(5, 300)),
          label: 'How to contest: help offered',
          shortLabel: 'Help offered',
          hint: 'Such as interpreters, large print, or somebody who fills in a form together.',
          meaning: 'Help that is offered: interpreters, accessible formats and the like.',
        },
        reply_days: {
          schema: z.optional(wholeNumber),
          label: 'How to contest: working days until a reply',
          shortLabel: 'Working days until a reply',
          meaning: 'Working days within which an answer is promised.',
        },
        opt_out: {
          schema: oneOf(choices),
          label: 'Can people keep their data out',
          meaning: 'Whether people can keep their data out of the project.',
        },
        person_instead: {
          schema: oneOf(choices),
          label: 'Can people have a person instead of AI',
          meaning: 'Whether people can have a person instead of AI.',
        },
      }),
    ),
    label: 'How to contest',
    hint: 'How people can object, and at least one way to reach you. Say whether they can keep their data out, and have a person instead of AI.',
    needed: 'unless the answer to "Contesting and refusing" begins with "Not sure:" or "Does not apply:"',
    example:
      '\n  how: Write to the parks team or ring them.\n  email: parks@sample-council.example\n  phone: 0151 496 0100\n  help: Interpreters and large print on request\n  reply_days: 10\n  opt_out: does_not_apply\n  person_instead: yes',
    step: 'rights',
    principles: [3, 9],
  },
});
