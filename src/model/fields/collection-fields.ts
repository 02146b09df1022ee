import * as z from 'zod/mini';
import type { Collection } from '../collections.ts';
import { removalGrounds } from '../vocabulary/index.ts';
import { blueprintFields } from './blueprint-fields.ts';
import { declarationFields } from './declaration-fields.ts';
import { defineFields, type FieldTable, type FieldValues } from './field.ts';
import { date, id, line, listOf, oneOf } from './field-schemas.ts';
import { organisationFields } from './organisation-fields.ts';
import { principleNumber } from './principle-number.ts';
import { reviewFields } from './review-fields.ts';

/** The front matter of `content/principles/<NN>-<name>.md`; the prose below it explains the principle. */
export const principleFields = defineFields({
  number: { schema: principleNumber, label: 'Number', meaning: 'Its number in the Charter, 1 to 11.' },
  name: { schema: line(2, 60), label: 'Name', meaning: 'What the Charter calls it.' },
  summary: { schema: line(5, 200), label: 'Summary', meaning: 'What it asks, in one plain sentence.' },
});

/** The front matter of `content/pages/<name>.md`. */
export const pageFields = defineFields({
  title: { schema: line(2, 100), label: 'Title', meaning: 'The heading of the page.' },
  summary: {
    schema: line(5, 200),
    label: 'Summary',
    meaning: 'What the page is about, in one plain sentence.',
  },
});

/**
 * The front matter of `content/removed/<id>.md`: why the entry of this id is not here any more. It keeps the entry's address.
 */
export const removalFields = defineFields({
  date: {
    schema: date('day'),
    label: 'Date',
    meaning: 'The day the entry was removed.',
    example: '2026-10-30, the day it was removed',
  },
  ground: {
    schema: oneOf(removalGrounds),
    label: 'Ground for the removal',
    meaning: 'The ground in law.',
    example: 'court_order',
  },
  note: {
    schema: line(5, 500),
    label: 'What happened',
    meaning: 'What happened, without repeating what had to be removed.',
    example: 'A court ordered the removal of this entry. (Nothing of what had to go.)',
  },
  previous_ids: {
    schema: z.optional(listOf(id)),
    label: 'Earlier addresses',
    meaning: 'Ids the entry had before; their addresses lead to the notice.',
    example: 'addresses that the entry had before; they lead to the notice',
  },
});

/**
 * The front matter of `content/search/<name>.md`: groups of words that mean the same, so that a search for one finds the
 * others too. The prose below says what the list is for.
 */
export const synonymFields = defineFields({
  title: { schema: line(2, 100), label: 'Title', meaning: 'What the list is called.' },
  groups: {
    schema: listOf(listOf(line(2, 50))),
    label: 'Groups of words',
    meaning: 'Groups of words. A search for one word of a group finds the others, too.',
  },
});

/** The fields of the files of each collection. */
export const collectionFields = {
  projects: declarationFields,
  organisations: organisationFields,
  principles: principleFields,
  reviews: reviewFields,
  pages: pageFields,
  blueprints: blueprintFields,
  removed: removalFields,
  search: synonymFields,
} as const satisfies Readonly<Record<Collection, FieldTable>>;

/** An organisation as its file describes it. */
export type OrganisationFields = FieldValues<typeof organisationFields>;
/** A principle as its file describes it. */
export type PrincipleFields = FieldValues<typeof principleFields>;
/** A page as its file describes it. */
export type PageFields = FieldValues<typeof pageFields>;
/** Groups of words as their file gives them. */
export type SynonymFields = FieldValues<typeof synonymFields>;
/** A review as its file describes it. */
export type ReviewFields = FieldValues<typeof reviewFields>;
/** A notice of removal as its file describes it. */
export type RemovalFields = FieldValues<typeof removalFields>;
/** A starting point as its front matter describes it. */
export type BlueprintFields = FieldValues<typeof blueprintFields>;
