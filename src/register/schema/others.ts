import * as z from 'zod';
import { organisationKinds, reviewFindings } from '../vocabulary/index.ts';
import { contactSchema } from './contact.ts';
import { date, id, line, listOf, oneOf, onlyTrue, principleNumber } from './fields.ts';

/** The front matter of `content/organisations/<id>.md`. */
export const organisationFields = {
  name: line(2, 120),
  kind: oneOf(organisationKinds),
  /** One plain sentence; for signatories and leads. */
  description: line(5, 300).optional(),
  /** A company's mission statement (the guide asks for it). */
  mission: line(5, 300).optional(),
  /** Whom to ask; for signatories and leads. */
  contact: contactSchema.optional(),
  /** The organisation it is a part of. */
  part_of: id.optional(),
  /** The day it signed the Charter. */
  signatory_since: date('day').optional(),
  /** The day it last said that it has no project to declare. */
  nothing_to_declare: date('day').optional(),
  /** GitHub accounts that submit for it; not shown on the site. */
  github: listOf(line(1, 39)).optional(),
  /** Marks an invented organisation. */
  example: onlyTrue.optional(),
} as const;

/** The front matter of `content/principles/<NN>-<name>.md`; the prose below it explains the principle. */
export const principleFields = {
  number: principleNumber,
  name: line(2, 60),
  /** What the principle asks, in one plain sentence. */
  summary: line(5, 200),
} as const;

/** The front matter of `content/pages/<name>.md`. */
export const pageFields = {
  title: line(2, 100),
  /** One plain sentence for search engines and lists. */
  summary: line(5, 200),
} as const;

/** The front matter of `content/reviews/<date>-<id>.md`: an independent review of partners' use of the Charter (Principle 11). */
export const reviewFields = {
  date: date('day'),
  /** The organisation or post that did the review. */
  reviewer: line(2, 120),
  /** How the reviewer is independent. */
  independence: line(5, 400),
  /** The organisations it covers, or `whole_charter`. */
  covers: z.union([z.literal('whole_charter'), listOf(id)]),
  findings: listOf(
    z.strictObject({
      /** The principle's number. */
      principle: principleNumber,
      finding: oneOf(reviewFindings),
      note: line(5, 500),
      /** What has to be done about it. */
      action: line(5, 500).optional(),
      /** By when. */
      due: date('day').optional(),
    }),
  ),
  /** What changed in the Charter because of this review. */
  charter_changes: line(5, 1000).optional(),
  example: onlyTrue.optional(),
} as const;

type Output<Fields extends Record<string, z.ZodType>> = z.output<z.ZodObject<Fields>>;

/** An organisation as its file describes it. */
export type OrganisationFields = Output<typeof organisationFields>;
/** A principle as its file describes it. */
export type PrincipleFields = Output<typeof principleFields>;
/** A page as its file describes it. */
export type PageFields = Output<typeof pageFields>;
/** A review as its file describes it. */
export type ReviewFields = Output<typeof reviewFields>;
