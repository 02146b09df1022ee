import type { ProseQuestionId } from '../../model/questions/index.ts';

/** A target that needs logic of its own; see `read-atrs.ts`. */
export type SpecialTarget = keyof typeof specialPlaces;

/** Where a field of an ATRS record goes: to a field, an answer, a place that depends on its text, or nowhere and why. */
export type AtrsTarget =
  | { readonly field: 'title' | 'summary' | 'contact.team' | 'contact.email' | 'contact.url' }
  | { readonly question: ProseQuestionId }
  | { readonly special: SpecialTarget }
  | { readonly nowhere: string };

/** A field of the UK government's Algorithmic Transparency Recording Standard. */
export interface AtrsField {
  /** Its titles in the versions of the standard, the newest first. */
  readonly titles: readonly string[];
  /** Where its text goes. */
  readonly to: AtrsTarget;
  /** Words that introduce its text in an answer; absent for the main text of an answer. */
  readonly lead?: string;
  /** A remark for the published crosswalk. */
  readonly note?: string;
}

/**
 * The crosswalk from ATRS, versions 2.1, 3.0 and 4.0, to a declaration, in the standard's order.
 * https://github.com/co-cddo/algorithmic-transparency-recording-standard has their templates and change logs.
 */
export const atrsFields: readonly AtrsField[] = [
  { titles: ['Title', 'Name'], to: { field: 'title' } },
  { titles: ['Organisation name'], to: { special: 'organisation' } },
  {
    titles: ['Phase'],
    to: { special: 'phase' },
    note: 'Beta, private or public, is our pilot; production is live; everything before it is used is in development.',
  },
  { titles: ['Region'], to: { nowhere: 'ATRS names regions of the UK; the register asks for boroughs.' } },
  { titles: ['One sentence description'], to: { field: 'summary' } },
  { titles: ['Description'], to: { question: 'purpose' } },
  { titles: ['Website URL', 'URL of the website'], to: { field: 'contact.url' } },
  { titles: ['Contact email'], to: { field: 'contact.email' } },
  { titles: ['Organisation or department', 'Organisation/ department'], to: { special: 'organisation' } },
  { titles: ['Team'], to: { field: 'contact.team' } },
  {
    titles: ['Senior responsible owner'],
    to: { special: 'owner' },
    note: 'The post only. ATRS records sometimes name a person; the register never does.',
  },
  {
    titles: ['Third party involvement', 'External supplier involvement'],
    to: { nowhere: 'The supplier itself says so.' },
  },
  { titles: ['Third party', 'External supplier', 'Supplier or developer'], to: { special: 'supplier' } },
  {
    titles: ['Companies House Number'],
    to: { nowhere: 'The register keeps no company numbers.' },
  },
  {
    titles: ['Third party role', 'External supplier role'],
    to: { question: 'responsibility' },
    lead: 'What the supplier does',
  },
  {
    titles: ['Procurement procedure type'],
    to: { nowhere: 'The register asks for the contract, its value and its address.' },
  },
  {
    titles: ['Third party data access terms', 'Data access terms'],
    to: { question: 'data_protection' },
    lead: 'What data the supplier can reach',
  },
  { titles: ['Detailed description'], to: { question: 'purpose' }, lead: 'How it works' },
  { titles: ['Scope'], to: { question: 'purpose' }, lead: 'What it is meant for' },
  { titles: ['Benefits', 'Benefit'], to: { question: 'benefits' } },
  { titles: ['Previous process'], to: { question: 'benefits' }, lead: 'How it was done before' },
  { titles: ['Alternatives considered'], to: { question: 'records' }, lead: 'What else was considered' },
  {
    titles: [
      'Integration into broader operational process',
      'Process integration',
      'Integration into decision-making process',
    ],
    to: { question: 'purpose' },
    lead: 'How it fits into the work',
  },
  { titles: ['Provided information'], to: { question: 'purpose' }, lead: 'What it gives the people who use it' },
  { titles: ['Frequency and scale of usage'], to: { question: 'purpose' }, lead: 'How often it is used' },
  {
    titles: ['Human review', 'Human decisions and review'],
    to: { special: 'human_review' },
    lead: 'What people check',
    note: 'Also how a person checks the AI, where it is short enough.',
  },
  { titles: ['Required training'], to: { question: 'responsibility' }, lead: 'Training' },
  {
    titles: ['Appeals and review'],
    to: { special: 'appeals' },
    note: 'Also what to do to contest, where it is short enough.',
  },
  { titles: ['System architecture'], to: { question: 'records' }, lead: 'How it is built' },
  { titles: ['System-level input'], to: { question: 'inputs' } },
  { titles: ['System-level output'], to: { question: 'purpose' }, lead: 'What comes out' },
  { titles: ['Maintenance'], to: { question: 'responsibility' }, lead: 'How it is kept up' },
  { titles: ['Models'], to: { question: 'records' }, lead: 'Models' },
  { titles: ['Model name'], to: { special: 'model' }, lead: 'Name of the model' },
  { titles: ['Model version'], to: { question: 'records' }, lead: 'Version of the model' },
  { titles: ['Model task'], to: { question: 'records' }, lead: 'What the model does' },
  { titles: ['Model input'], to: { question: 'inputs' }, lead: 'What goes into the model' },
  { titles: ['Model output'], to: { question: 'purpose' }, lead: 'What comes out of the model' },
  { titles: ['Model architecture'], to: { question: 'records' }, lead: 'How the model is built' },
  { titles: ['Model performance'], to: { question: 'records' }, lead: 'How well the model does' },
  { titles: ['Datasets and their purposes', 'Datasets'], to: { question: 'data_sources' } },
  { titles: ['Dataset purposes'], to: { question: 'data_sources' }, lead: 'What each is used for' },
  { titles: ['Source data name'], to: { question: 'data_sources' }, lead: 'Name of the data' },
  {
    titles: ['Development data description', 'Data description'],
    to: { question: 'data_sources' },
    lead: 'What is in the data',
  },
  { titles: ['Data sources'], to: { question: 'data_sources' }, lead: 'Data used from day to day' },
  { titles: ['Data modality'], to: { question: 'data_sources' }, lead: 'Form of the data' },
  { titles: ['Data quantities'], to: { question: 'data_sources' }, lead: 'How much data' },
  {
    titles: ['Sensitive attributes'],
    to: { question: 'data_protection' },
    lead: 'Sensitive details',
    note: 'Choose the kinds of personal data from it.',
  },
  {
    titles: ['Data completeness and representativeness'],
    to: { question: 'records' },
    lead: 'What is missing from the data, and whom it represents',
  },
  { titles: ['Source data URL'], to: { question: 'data_sources' }, lead: 'Where the data is published' },
  { titles: ['Data collection'], to: { question: 'data_sources' }, lead: 'How the data was collected' },
  { titles: ['Data cleaning'], to: { question: 'records' }, lead: 'How the data was prepared' },
  { titles: ['Data processing methods'], to: { question: 'records' }, lead: 'How the data is worked on' },
  { titles: ['Data sharing agreements'], to: { question: 'data_protection' }, lead: 'Agreements on sharing' },
  {
    titles: ['Data access and storage'],
    to: { question: 'data_protection' },
    lead: 'Who can see the data, and how long it is kept',
  },
  {
    titles: ['Impact assessment', 'Impact assessments', 'Impact assessment name'],
    to: { special: 'assessments' },
    lead: 'Assessments',
    note: 'Each kind of assessment that is named becomes an assessment whose state is not sure.',
  },
  {
    titles: ['Risks and mitigations', 'Risks', 'Risk description'],
    to: { question: 'harms' },
    note: 'ATRS tells risks and what is done about them together. Move what is done to “Reducing harm”.',
  },
];

const byTitle: ReadonlyMap<string, AtrsField> = new Map(
  atrsFields.flatMap((field) => field.titles.map((title) => [normaliseTitle(title), field] as const)),
);

/** Finds the field with a title, ignoring its number, punctuation and case. */
export function atrsField(title: string): AtrsField | undefined {
  return byTitle.get(normaliseTitle(title));
}

/** Removes the number, punctuation and capitals of a title: `2.1.4 - Third Party:` gives `third party`. */
function normaliseTitle(title: string): string {
  return title
    .replace(/^[#*\s]*(?:\d+(?:\.\d+)*\.?)?[\s*:–—-]*/, '')
    .replace(/[\s*:?]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The fields and questions that a target fills, as paths without list indexes. */
export function placesOf(to: AtrsTarget): {
  readonly fields: readonly string[];
  readonly questions: readonly ProseQuestionId[];
} {
  if ('field' in to) return { fields: [to.field], questions: [] };
  if ('question' in to) return { fields: [], questions: [to.question] };
  return 'special' in to ? specialPlaces[to.special] : { fields: [], questions: [] };
}

const specialPlaces = {
  organisation: { fields: ['organisations', 'declared_by.organisation'], questions: [] },
  supplier: { fields: ['organisations'], questions: [] },
  owner: { fields: ['declared_by.post'], questions: [] },
  phase: { fields: ['stage'], questions: [] },
  model: { fields: ['ai.name'], questions: ['records'] },
  human_review: { fields: ['ai.person_checks'], questions: ['mitigation'] },
  assessments: { fields: ['assessments'], questions: ['data_protection'] },
  appeals: { fields: ['contest.how'], questions: ['contest'] },
} as const satisfies Record<string, { fields: readonly string[]; questions: readonly ProseQuestionId[] }>;
