import * as z from 'zod/mini';
import {
  aiKinds, aiRoles, aiUses, areas, assessmentKinds, assessmentStatuses, choices, dataKinds, insteadOfPost, people,
  personalDataKinds, results, roles, specialCategories, stages, themes, updateKinds,
} from '../vocabulary/index.ts'; // prettier-ignore
import { contactSchema } from './contact-fields.ts';
import {
  address, date, email, id, line, listOf, oneOf, onlyTrue, organisationId, phone, postOr, wholeNumber,
} from './field-types.ts'; // prettier-ignore

/** A post, such as "Head of Outpatient Services"; never a person's name. */
const post = line(2, 120);
/** A post, or one of the words `does_not_apply` and `not_sure`. */
const postOrNone = postOr(2, 120, insteadOfPost);

/**
 * The front matter of a declaration, field by field, in the order in which a canonical file writes them.
 * Only shapes live here; whatever looks at two fields at once is a rule (src/rules/).
 */
export const declarationFields = {
  /** What people call the project. 5 to 100 characters. */
  title: line(5, 100),
  /** One plain sentence of up to 200 characters. */
  summary: line(5, 200),
  /** Who takes part, and as what. */
  organisations: listOf(
    z.strictObject({
      /** An organisation's id: the name of its file in `content/organisations/`. */
      id: organisationId,
      role: oneOf(roles),
    }),
  ),
  /** The post that takes responsibility for this entry, and its organisation. */
  declared_by: z.strictObject({ post, organisation: organisationId }),
  /** How far the project has come. */
  stage: oneOf(stages),
  /** When it started, to the day or month; for an idea, the planned start. */
  started: z.optional(date('month')),
  /** When it ended; exactly when the stage is `retired`. */
  ended: z.optional(date('month')),
  /** Whether it uses AI (Principle 8: flag projects which use AI). */
  uses_ai: oneOf(aiUses),
  /** Each AI system in it. */
  ai: z.optional(
    listOf(
      z.strictObject({
        kind: oneOf(aiKinds),
        role: oneOf(aiRoles),
        /** The system's or product's name. */
        name: z.optional(line(2, 120)),
        /** The id of the organisation that supplies it. */
        supplier: z.optional(organisationId),
        /** How a person checks what it does, in a sentence. */
        person_checks: z.optional(line(2, 300)),
      }),
    ),
  ),
  /** What it is about. */
  themes: listOf(oneOf(themes)),
  /** Where it works. */
  areas: listOf(oneOf(areas)),
  /** Names people know: a hospital, school, station, service or app. */
  found_at: z.optional(listOf(line(2, 80))),
  /** Whom it affects. */
  people: listOf(oneOf(people)),
  /** How close its data is to a person. */
  personal_data: listOf(oneOf(personalDataKinds)),
  /** Whether it uses data of special categories (UK GDPR, Article 9). */
  special_category: z.optional(oneOf(specialCategories)),
  /** What kinds of data it uses. */
  data_kinds: listOf(oneOf(dataKinds)),
  /** Whom to ask about it. */
  contact: contactSchema,
  /** The posts that answer for the AI system, as the guide asks: bias, updates, watching it in use, training staff. */
  responsible: z.optional(
    z.strictObject({
      bias: z.optional(postOrNone),
      updating: z.optional(postOrNone),
      monitoring: z.optional(postOrNone),
      training: z.optional(postOrNone),
    }),
  ),
  /** How to object, appeal or refuse. At least one way to reach it (the rule `unreachable-contest`). */
  contest: z.optional(
    z.strictObject({
      /** How to contest, in a sentence or two. */
      how: line(5, 400),
      email: z.optional(email),
      url: z.optional(address),
      phone: z.optional(phone),
      /** A postal address of the organisation. */
      post: z.optional(line(5, 200)),
      /** Where to go in person. */
      in_person: z.optional(line(5, 200)),
      /** Interpreters, accessible formats and other help. */
      help: z.optional(line(5, 300)),
      /** Working days until an answer. */
      reply_days: z.optional(wholeNumber),
      /** Whether people can keep their data out. */
      opt_out: oneOf(choices),
      /** Whether people can have a person instead of AI. */
      person_instead: oneOf(choices),
    }),
  ),
  /** Assessments, done or not. */
  assessments: z.optional(
    listOf(
      z.strictObject({
        kind: oneOf(assessmentKinds),
        status: oneOf(assessmentStatuses),
        /** When it was done; a year is enough. */
        date: z.optional(date('year')),
        url: z.optional(address),
        /** Why it is not needed. */
        reason: z.optional(line(5, 300)),
      }),
    ),
  ),
  /** Contracts with suppliers. */
  contracts: z.optional(
    listOf(
      z.strictObject({
        /** The supplier: an organisation's id. */
        with: organisationId,
        /** In whole pounds, without VAT. */
        value_gbp: z.optional(wholeNumber),
        url: z.optional(address),
      }),
    ),
  ),
  /** The day the project was declared; it never changes. */
  declared: date('day'),
  /** The day the team last went through the whole entry. */
  reviewed: z.optional(date('day')),
  /** The day by which the team will do so again. */
  review_by: date('day'),
  /** What has happened since, newest or oldest first as the team likes. */
  updates: z.optional(
    listOf(
      z.strictObject({
        date: date('day'),
        kind: oneOf(updateKinds),
        /** What happened, in plain words. */
        text: line(5, 1000),
        url: z.optional(address),
        /** For an outcome: how it compares with what was hoped for. */
        result: z.optional(oneOf(results)),
      }),
    ),
  ),
  /** Ids this entry had before; their addresses lead here. */
  previous_ids: z.optional(listOf(id)),
  /** Marks an invented entry. */
  example: z.optional(onlyTrue),
} as const;

/** The name of a front matter field. */
export type DeclarationField = keyof typeof declarationFields;

type Fields = typeof declarationFields;
type RequiredField = { [K in keyof Fields]: undefined extends z.output<Fields[K]> ? never : K }[keyof Fields];

/** The front matter of a declaration that was read without a fault. Absent means not given. */
export type FrontMatter = { readonly [K in RequiredField]: z.output<Fields[K]> } & {
  readonly [K in Exclude<keyof Fields, RequiredField>]?: z.output<Fields[K]>;
};
