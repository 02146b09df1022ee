import * as z from 'zod';
import {
  aiKinds, aiRoles, aiUses, areas, assessmentKinds, assessmentStatuses, choices, dataKinds, people,
  personalDataKinds, results, roles, specialCategories, stages, themes, updateKinds,
} from '../vocabulary/index.ts'; // prettier-ignore
import { contactSchema } from './contact.ts';
import { address, date, email, id, line, listOf, oneOf, onlyTrue, phone, wholeNumber } from './fields.ts';

/** A post, such as "Head of Outpatient Services"; never a person's name. */
const post = line(2, 120);
/** A post, or one of the words `does_not_apply` and `not_sure`. */
const postOrNone = post;

/**
 * The front matter of a declaration, field by field, in the order in which a canonical file writes them.
 * Only shapes live here; whatever looks at two fields at once is a rule (src/register/rules/).
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
      id,
      role: oneOf(roles),
    }),
  ),
  /** The post that takes responsibility for this entry, and its organisation. */
  declared_by: z.strictObject({ post, organisation: id }),
  /** How far the project has come. */
  stage: oneOf(stages),
  /** When it started, to the day or month; for an idea, the planned start. */
  started: date('month').optional(),
  /** When it ended; exactly when the stage is `retired`. */
  ended: date('month').optional(),
  /** Whether it uses AI (Principle 8: flag projects which use AI). */
  uses_ai: oneOf(aiUses),
  /** Each AI system in it. */
  ai: listOf(
    z.strictObject({
      kind: oneOf(aiKinds),
      role: oneOf(aiRoles),
      /** The system's or product's name. */
      name: line(2, 120).optional(),
      /** The id of the organisation that supplies it. */
      supplier: id.optional(),
      /** How a person checks what it does, in a sentence. */
      person_checks: line(2, 300).optional(),
    }),
  ).optional(),
  /** What it is about. */
  themes: listOf(oneOf(themes)),
  /** Where it works. */
  areas: listOf(oneOf(areas)),
  /** Names people know: a hospital, school, station, service or app. */
  found_at: listOf(line(2, 80)).optional(),
  /** Whom it affects. */
  people: listOf(oneOf(people)),
  /** How close its data is to a person. */
  personal_data: listOf(oneOf(personalDataKinds)),
  /** Whether it uses data of special categories (UK GDPR, Article 9). */
  special_category: oneOf(specialCategories).optional(),
  /** What kinds of data it uses. */
  data_kinds: listOf(oneOf(dataKinds)),
  /** Whom to ask about it. */
  contact: contactSchema,
  /** The posts that answer for the AI system, as the guide asks: bias, updates, watching it in use, training staff. */
  responsible: z
    .strictObject({
      bias: postOrNone.optional(),
      updating: postOrNone.optional(),
      monitoring: postOrNone.optional(),
      training: postOrNone.optional(),
    })
    .optional(),
  /** How to object, appeal or refuse. At least one way to reach it (the rule `unreachable-contest`). */
  contest: z
    .strictObject({
      /** How to contest, in a sentence or two. */
      how: line(5, 400),
      email: email.optional(),
      url: address.optional(),
      phone: phone.optional(),
      /** A postal address of the organisation. */
      post: line(5, 200).optional(),
      /** Where to go in person. */
      in_person: line(5, 200).optional(),
      /** Interpreters, accessible formats and other help. */
      help: line(5, 300).optional(),
      /** Working days until an answer. */
      reply_days: wholeNumber.optional(),
      /** Whether people can keep their data out. */
      opt_out: oneOf(choices),
      /** Whether people can have a person instead of AI. */
      person_instead: oneOf(choices),
    })
    .optional(),
  /** Assessments, done or not. */
  assessments: listOf(
    z.strictObject({
      kind: oneOf(assessmentKinds),
      status: oneOf(assessmentStatuses),
      /** When it was done; a year is enough. */
      date: date('year').optional(),
      url: address.optional(),
      /** Why it is not needed. */
      reason: line(5, 300).optional(),
    }),
  ).optional(),
  /** Contracts with suppliers. */
  contracts: listOf(
    z.strictObject({
      /** The supplier: an organisation's id. */
      with: id,
      /** In whole pounds, without VAT. */
      value_gbp: wholeNumber.optional(),
      url: address.optional(),
    }),
  ).optional(),
  /** The day the project was declared; it never changes. */
  declared: date('day'),
  /** The day the team last went through the whole entry. */
  reviewed: date('day').optional(),
  /** The day by which the team will do so again. */
  review_by: date('day'),
  /** What has happened since, newest or oldest first as the team likes. */
  updates: listOf(
    z.strictObject({
      date: date('day'),
      kind: oneOf(updateKinds),
      /** What happened, in plain words. */
      text: line(5, 1000),
      url: address.optional(),
      /** For an outcome: how it compares with what was hoped for. */
      result: oneOf(results).optional(),
    }),
  ).optional(),
  /** Ids this entry had before; their addresses lead here. */
  previous_ids: listOf(id).optional(),
  /** Marks an invented entry. */
  example: onlyTrue.optional(),
} as const;

/** The name of a front matter field. */
export type DeclarationField = keyof typeof declarationFields;

type Fields = typeof declarationFields;
type RequiredField = { [K in keyof Fields]: undefined extends z.output<Fields[K]> ? never : K }[keyof Fields];

/** The front matter of a declaration that was read without a fault. Absent means not given. */
export type FrontMatter = { readonly [K in RequiredField]: z.output<Fields[K]> } & {
  readonly [K in Exclude<keyof Fields, RequiredField>]?: z.output<Fields[K]>;
};
