import { expect, test } from 'vitest';
import type { FrontMatter } from '../schema/declaration.ts';
import type { OrganisationFields, ReviewFields } from '../schema/others.ts';
import { read } from '../testing/read.ts';
import { sampleWith } from '../testing/sample.ts';
import { dueItems, dueKinds, type DueInput } from './due.ts';

const sample = read(sampleWith('')).declaration!.front;
const project = (more: Partial<FrontMatter>) => ({ id: 'park-visits', front: { ...sample, ...more } as FrontMatter });
const nothing: DueInput = { projects: [], unsound: [], organisations: [], reviews: [] };
const of = (projects: ReturnType<typeof project>[], today: string) =>
  dueItems({ ...nothing, projects }, today).map(({ organisation, kind, by, overdue }) => [organisation, kind, by, overdue]); // prettier-ignore

const contact = { ...sample.contact, checked: '2028-01-01' };

test('a review is told of sixty days before, and is overdue the day after', () => {
  const entry = project({ review_by: '2027-04-01', contact, stage: 'live', started: '2027-01' });
  expect(of([entry], '2027-01-30')).toEqual([]);
  expect(of([entry], '2027-01-31')).toEqual([['sample-council', 'review', '2027-04-01', false]]);
  expect(of([entry], '2027-04-01')).toEqual([['sample-council', 'review', '2027-04-01', false]]);
  expect(of([entry], '2027-04-02')).toEqual([['sample-council', 'review', '2027-04-01', true]]);
});

test('a contact counts as checked for a year', () => {
  const entry = project({
    review_by: '2030-01-01',
    stage: 'development',
    contact: { ...contact, checked: '2026-02-28' },
  });
  expect(of([entry], '2027-02-28')).toEqual([]);
  expect(of([entry], '2027-03-01')).toEqual([['sample-council', 'contact', '2027-02-28', true]]);
});

test('an idea, a pilot and an outcome come due', () => {
  const rest = { review_by: '2030-01-01', contact };
  expect(of([project({ ...rest, stage: 'idea', started: '2026-03' })], '2026-03-31')).toEqual([]);
  expect(of([project({ ...rest, stage: 'idea', started: '2026-03' })], '2026-04-01')).toMatchObject([['sample-council', 'start', '2026-03-31', true]]); // prettier-ignore
  expect(of([project({ ...rest, stage: 'pilot', started: '2026-03' })], '2027-03-31')).toEqual([]);
  expect(of([project({ ...rest, stage: 'pilot', started: '2026-03' })], '2027-04-01')).toMatchObject([['sample-council', 'pilot', '2027-03-31', true]]); // prettier-ignore
  expect(of([project({ ...rest, stage: 'live', started: '2026-03-10' })], '2027-03-09')).toEqual([]);
  expect(of([project({ ...rest, stage: 'live', started: '2026-03-10' })], '2027-03-10')).toMatchObject([['sample-council', 'outcome', '2027-03-10', true]]); // prettier-ignore
  const told = { updates: [{ date: '2026-12-01', kind: 'outcome' as const, text: 'It worked.' }] };
  expect(of([project({ ...rest, ...told, stage: 'live', started: '2026-03-10' })], '2027-03-10')).toEqual([]);
});

test('what has ended owes an outcome and nothing else', () => {
  const entry = project({
    stage: 'retired',
    ended: '2026-05',
    review_by: '2026-01-01',
    contact: { ...contact, checked: '2020-01-01' },
  });
  expect(of([entry], '2026-06-01')).toEqual([['sample-council', 'outcome', '2026-05-31', true]]);
});

const signed = { name: 'Sample', kind: 'council', signatory_since: '2025-03-28' } as OrganisationFields;
const silent = (more: Partial<OrganisationFields>, today: string, entries: Partial<DueInput> = {}) =>
  dueItems({ ...nothing, organisations: [{ id: 'sample-council', fields: { ...signed, ...more } }], ...entries }, today)
    .filter(({ kind }) => kind === 'silent')
    .map(({ words }) => words);

test('a signatory that says nothing is silent; one that says there is nothing says so every year', () => {
  expect(silent({}, '2026-11-24')).toEqual(['Declare a project, or say that there is none: it has been a signatory since 28 March 2025.']); // prettier-ignore
  expect(silent({ nothing_to_declare: '2026-01-10' }, '2027-01-10')).toEqual([]);
  expect(silent({ nothing_to_declare: '2026-01-10' }, '2027-01-11')).toEqual(['Say again whether there is nothing to declare; it last said so on 10 January 2026.']); // prettier-ignore
  expect(silent({}, '2026-11-24', { projects: [project({})] })).toEqual([]);
});

test('nobody is called silent who leads an entry that awaits correction, or may lead it', () => {
  const own = { organisations: sample.organisations };
  const others: Partial<FrontMatter> = {
    organisations: [
      { id: 'sample-council', role: 'partner' },
      { id: 'other', role: 'lead' },
    ],
  };
  const unsound = (...entries: DueInput['unsound']) => silent({}, '2026-11-24', { unsound: entries });
  expect(unsound(others)).toHaveLength(1);
  expect(unsound(others, own)).toEqual([]);
  expect(unsound(others, { title: 'Whose?' })).toEqual([]);
});

test('a finding is due by its day, for each organisation it covers', () => {
  const review: ReviewFields = {
    date: '2026-02-10',
    reviewer: 'Sample Auditors',
    independence: 'They have no other work.',
    covers: ['sample-council', 'sample-supplier'],
    findings: [
      { principle: 4, finding: 'improve', note: 'Say more.', action: 'Tell what data is used', due: '2026-09-01' },
    ],
  };
  const items = (today: string, covers = review.covers) =>
    dueItems({ ...nothing, reviews: [{ ...review, covers }] }, today);
  expect(items('2026-09-01')).toEqual([]);
  expect(items('2026-09-02').map(({ organisation }) => organisation)).toEqual(['sample-council', 'sample-supplier']);
  const followUp: ReviewFields = { ...review, date: '2026-09-20', covers: ['sample-council'], findings: [] };
  const followed = dueItems({ ...nothing, reviews: [review, followUp] }, '2026-10-01');
  expect(followed.map(({ organisation }) => organisation)).toEqual(['sample-supplier']);
  const aroundIt: ReviewFields = { ...followUp, covers: 'whole_charter' };
  const notFollowed = dueItems({ ...nothing, reviews: [review, aroundIt] }, '2026-10-01');
  expect(notFollowed.map(({ organisation }) => organisation)).toEqual(['sample-council', 'sample-supplier']);
  expect(items('2026-09-02', 'whole_charter')).toEqual([
    {
      organisation: '',
      kind: 'finding',
      by: '2026-09-01',
      overdue: true,
      words: 'Say what was done about the finding on Principle 4 of 10 February 2026 (“Tell what data is used”), due on 1 September 2026.', // prettier-ignore
    },
  ]);
});

test('every kind has a label and says what it is', () => {
  for (const { label, explanation } of dueKinds) expect(explanation).not.toBe(label);
});
