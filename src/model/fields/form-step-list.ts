import type { ProseQuestionId } from '../questions/index.ts';
import type { GuidePart } from '../questions/question.ts';

/** A part of the form: one of the guide's, or the part about the entry itself. */
export type FormPart = GuidePart | 'entry';

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

/** A step of the form without its fields: each field names its own step. */
interface StepOutline {
  /** Part of the step's address. */
  readonly id: string;
  readonly part: FormPart;
  readonly title: string;
  readonly questions?: readonly ProseQuestionId[];
}

/** The steps in their order, with the questions they ask. Every question belongs to exactly one. */
export const stepList = [
  { id: 'what', part: 'project', title: 'What it is and what it is for', questions: ['purpose'] },
  { id: 'where-and-whom', part: 'project', title: 'Where it works and whom it affects' },
  { id: 'stage', part: 'project', title: 'How far it has come' },
  { id: 'who', part: 'organisations', title: 'Who takes part' },
  { id: 'ai', part: 'documenting', title: 'Whether it uses AI' },
  { id: 'data', part: 'documenting', title: 'What goes in', questions: ['inputs', 'data_sources'] },
  { id: 'records', part: 'documenting', title: 'What is on record', questions: ['records'] },
  {
    id: 'protection',
    part: 'documenting',
    title: 'Protecting data',
    questions: ['data_protection', 'five_safes'],
  },
  {
    id: 'benefits',
    part: 'benefits',
    title: 'Who benefits and who is heard',
    questions: ['benefits', 'involvement'],
  },
  {
    id: 'harms',
    part: 'harms',
    title: 'What could go wrong',
    questions: ['harms', 'environment', 'employment', 'mitigation'],
  },
  { id: 'responsible', part: 'harms', title: 'Who is responsible', questions: ['responsibility'] },
  {
    id: 'telling',
    part: 'communicating',
    title: 'Telling people',
    questions: ['communication', 'results', 'responsible_communication'],
  },
  { id: 'contact', part: 'communicating', title: 'Whom to ask' },
  { id: 'rights', part: 'communicating', title: 'How people can object or refuse', questions: ['contest'] },
  { id: 'dates', part: 'entry', title: 'Keeping it up to date' },
  { id: 'updates', part: 'entry', title: 'What has happened since' },
] as const satisfies readonly StepOutline[];

/** The id of a step. */
export type StepId = (typeof stepList)[number]['id'];
