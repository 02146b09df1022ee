import * as z from 'zod/mini';
import { organisationKinds } from '../vocabulary/index.ts';
import { contactSchema } from './contact-fields.ts';
import { defineFields } from './field.ts';
import { date, line, listOf, oneOf, onlyTrue, organisationId } from './field-schemas.ts';

/** The front matter of `content/organisations/<id>.md`. */
export const organisationFields = defineFields({
  name: {
    schema: line(2, 120),
    label: 'Name',
    hint: 'Its full name, as it is known.',
    meaning: 'What the organisation is called.',
    example: 'Sample Council',
  },
  kind: {
    schema: oneOf(organisationKinds),
    label: 'Kind of organisation',
    meaning: 'What kind of organisation it is.',
    example: 'council',
  },
  description: {
    schema: z.optional(line(5, 300)),
    label: 'Description',
    hint: 'One plain sentence on what it does for people. Needed for whoever leads a project.',
    meaning: 'What it does, in one plain sentence.',
    needed: 'for signatories and leads',
    example: 'A council that looks after the parks of a town.',
  },
  mission: {
    schema: z.optional(line(5, 300)),
    label: 'Mission statement',
    hint: 'In its own words. Needed for a company that leads a project.',
    meaning: 'Its mission statement; companies give one.',
    needed: 'for companies that are signatories or leads',
    example: '(companies only) We make counters that last.',
  },
  contact: {
    schema: z.optional(contactSchema),
    label: 'Contact',
    hint: 'How to reach it. Needed for whoever leads a project.',
    meaning: 'Whom to ask about its use of data and AI; a team, never a private person.',
    needed: 'for signatories and leads',
    example: 'fields as in a declaration: team, email, phone, url, checked',
  },
  part_of: {
    schema: z.optional(organisationId),
    label: 'Part of',
    hint: 'Only where it belongs to a bigger one that is in the register.',
    meaning: 'Id of the organisation that it is a part of.',
    example: 'the id of the organisation it is a part of',
  },
  signatory_since: {
    schema: z.optional(date('day')),
    label: 'Signed the Charter on',
    meaning: 'The day it signed the Charter; empty for one that has not.',
    example: '2026-01-15',
  },
  nothing_to_declare: {
    schema: z.optional(date('day')),
    label: 'Nothing to declare as of',
    meaning: 'The day it last said that it has no project to declare.',
    example: '2026-09-30, the day it last said so',
  },
  github: {
    schema: z.optional(listOf(line(1, 39))),
    label: 'GitHub accounts',
    meaning: 'GitHub accounts that hand in declarations for it. They are not shown on the site.',
    example: 'a list of accounts that submit for it; not shown on the site',
  },
  example: {
    schema: z.optional(onlyTrue),
    label: 'Example',
    meaning: 'Marks an invented organisation.',
    example: 'true, for an invented organisation only',
  },
});
