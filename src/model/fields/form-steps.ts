import type { GuidePart } from '../questions/question.ts';
import type { ProseQuestionId } from '../questions/index.ts';
import type { DeclarationField } from './declaration-fields.ts';

/** One thing a step asks for: a field of the front matter, or a question answered in prose. */
export type Item = { readonly field: DeclarationField } | { readonly question: ProseQuestionId };

/** A part of the form: the guide's, and one for what concerns the entry alone. */
export type FormPart = GuidePart | 'entry';

/** A page of the form: a few things that belong together. */
export interface Step {
  /** Stands in the address. */
  readonly id: string;
  readonly part: FormPart;
  readonly title: string;
  readonly items: readonly Item[];
}

/** The parts of the form in their order: the guide's sections in our words. */
export const parts: readonly { readonly id: FormPart; readonly title: string }[] = [
  { id: 'project', title: 'About the project' },
  { id: 'organisations', title: 'About the organisations' },
  { id: 'documenting', title: 'How it works and what is on record' },
  { id: 'benefits', title: 'Benefits' },
  { id: 'harms', title: 'Harms' },
  { id: 'communicating', title: 'Telling people, and their rights' },
  { id: 'entry', title: 'This entry' },
];

const field = (name: DeclarationField): Item => ({ field: name });
const question = (id: ProseQuestionId): Item => ({ question: id });

/** The steps in their order. Every field and every question stands in exactly one. */
export const steps: readonly Step[] = [
  {
    id: 'what',
    part: 'project',
    title: 'What it is and what it is for',
    items: [field('title'), field('summary'), question('purpose')],
  },
  {
    id: 'where-and-whom',
    part: 'project',
    title: 'Where it works and whom it affects',
    items: [field('themes'), field('areas'), field('found_at'), field('people')],
  },
  {
    id: 'stage',
    part: 'project',
    title: 'How far it has come',
    items: [field('stage'), field('started'), field('ended')],
  },
  {
    id: 'who',
    part: 'organisations',
    title: 'Who takes part',
    items: [field('organisations'), field('declared_by'), field('contracts')],
  },
  { id: 'ai', part: 'documenting', title: 'Whether it uses AI', items: [field('uses_ai'), field('ai')] },
  {
    id: 'data',
    part: 'documenting',
    title: 'What goes in',
    items: [question('inputs'), question('data_sources'), field('data_kinds')],
  },
  { id: 'records', part: 'documenting', title: 'What is on record', items: [question('records')] },
  {
    id: 'protection',
    part: 'documenting',
    title: 'Protecting data',
    items: [
      field('personal_data'),
      field('special_category'),
      question('data_protection'),
      field('assessments'),
      question('five_safes'),
    ],
  },
  {
    id: 'benefits',
    part: 'benefits',
    title: 'Who benefits and who is heard',
    items: [question('benefits'), question('involvement')],
  },
  {
    id: 'harms',
    part: 'harms',
    title: 'What could go wrong',
    items: [question('harms'), question('environment'), question('employment'), question('mitigation')],
  },
  {
    id: 'responsible',
    part: 'harms',
    title: 'Who is responsible',
    items: [field('responsible'), question('responsibility')],
  },
  {
    id: 'telling',
    part: 'communicating',
    title: 'Telling people',
    items: [question('communication'), question('results'), question('responsible_communication')],
  },
  { id: 'contact', part: 'communicating', title: 'Whom to ask', items: [field('contact')] },
  {
    id: 'rights',
    part: 'communicating',
    title: 'How people can object or refuse',
    items: [field('contest'), question('contest')],
  },
  {
    id: 'dates',
    part: 'entry',
    title: 'Keeping it up to date',
    items: [field('declared'), field('reviewed'), field('review_by'), field('previous_ids'), field('example')],
  },
  { id: 'updates', part: 'entry', title: 'What has happened since', items: [field('updates')] },
];
