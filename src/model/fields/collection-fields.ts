import * as z from 'zod/mini';
import { organisationKinds, removalGrounds, reviewFindings } from '../vocabulary/index.ts';
import { contactSchema } from './contact-fields.ts';
import { filledInWith } from './control.ts';
import { declarationFields } from './declaration-fields.ts';
import { date, id, line, listOf, oneOf, onlyTrue, organisationId } from './field-types.ts';
import { principleNumber } from './principle-number.ts';

/** The front matter of `content/organisations/<id>.md`. */
export const organisationFields = {
  name: line(2, 120),
  kind: oneOf(organisationKinds),
  /** One plain sentence; for signatories and leads. */
  description: z.optional(line(5, 300)),
  /** A company's mission statement (the guide asks for it). */
  mission: z.optional(line(5, 300)),
  /** Whom to ask; for signatories and leads. */
  contact: z.optional(contactSchema),
  /** The organisation it is a part of. */
  part_of: z.optional(organisationId),
  /** The day it signed the Charter. */
  signatory_since: z.optional(date('day')),
  /** The day it last said that it has no project to declare. */
  nothing_to_declare: z.optional(date('day')),
  /** GitHub accounts that submit for it; not shown on the site. */
  github: z.optional(listOf(line(1, 39))),
  /** Marks an invented organisation. */
  example: z.optional(onlyTrue),
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

/**
 * The front matter of `content/search/<name>.md`: groups of words that mean the same, so that a search for one finds the
 * others too. The prose below says what the list is for.
 */
export const synonymFields = {
  title: line(2, 100),
  groups: listOf(listOf(line(2, 50))),
} as const;

/** The front matter of `content/reviews/<date>-<id>.md`: an independent review of partners' use of the Charter (Principle 11). */
export const reviewFields = {
  date: date('day'),
  /** The organisation or post that did the review. */
  reviewer: line(2, 120),
  /** How the reviewer is independent. */
  independence: line(5, 400),
  /** The organisations it covers, or `whole_charter`. */
  covers: filledInWith(z.union([z.literal('whole_charter'), listOf(id)]), {
    kind: 'lines',
    of: { kind: 'organisation' },
  }),
  findings: listOf(
    z.strictObject({
      /** The principle's number. */
      principle: principleNumber,
      finding: oneOf(reviewFindings),
      note: line(5, 500),
      /** What has to be done about it. */
      action: z.optional(line(5, 500)),
      /** By when. */
      due: z.optional(date('day')),
    }),
  ),
  /** What changed in the Charter because of this review. */
  charter_changes: z.optional(line(5, 1000)),
  example: z.optional(onlyTrue),
} as const;

/**
 * The front matter of `content/removed/<id>.md`: why the entry of this id is not here any more. It keeps the entry's address.
 */
export const removalFields = {
  /** The day it was removed. */
  date: date('day'),
  ground: oneOf(removalGrounds),
  /** What happened, without repeating what had to be removed. */
  note: line(5, 500),
  /** Addresses that the entry had before; they lead to the notice. */
  previous_ids: z.optional(listOf(id)),
} as const;

/**
 * The front matter of `content/blueprints/<id>.md`: what the starting point is called, whom it is for, and those fields of
 * a declaration that are the same for nearly all such projects. They stand side by side under their own names, so that one
 * reader, one set of labels and one set of messages serve both kinds of file. Below stand the seventeen headings, each with
 * a draft answer whose gaps are marked `[fill in: …]` (gaps.ts). Each answer has at least one gap, so that none can be
 * published unread.
 *
 * Fields that only a project itself can know are not among them: organisations, posts, dates, contact, places, stage.
 */
export const blueprintFields = {
  name: line(2, 60),
  /** Whom this starting point is for, in one plain sentence. */
  summary: declarationFields.summary,
  uses_ai: z.optional(declarationFields.uses_ai),
  ai: declarationFields.ai,
  themes: z.optional(declarationFields.themes),
  people: z.optional(declarationFields.people),
  personal_data: z.optional(declarationFields.personal_data),
  special_category: declarationFields.special_category,
  data_kinds: z.optional(declarationFields.data_kinds),
  contest: declarationFields.contest,
  assessments: declarationFields.assessments,
} as const;

type Output<Fields extends Record<string, z.ZodMiniType>> = z.output<z.ZodMiniObject<Fields>>;

/** An organisation as its file describes it. */
export type OrganisationFields = Output<typeof organisationFields>;
/** A principle as its file describes it. */
export type PrincipleFields = Output<typeof principleFields>;
/** A page as its file describes it. */
export type PageFields = Output<typeof pageFields>;
/** Groups of words as their file gives them. */
export type SynonymFields = Output<typeof synonymFields>;
/** A review as its file describes it. */
export type ReviewFields = Output<typeof reviewFields>;
/** A notice of removal as its file describes it. */
export type RemovalFields = Output<typeof removalFields>;
/** A starting point as its front matter describes it. */
export type BlueprintFields = Output<typeof blueprintFields>;
