import { describe, expect, test } from 'vitest';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleWith } from '../../tests/support/register/sample.ts';
import { findDueItems, type DueInput } from './due-items.ts';

const sample = read(sampleWith('')).declaration!.front;
const project = (more: Partial<FrontMatter>) => ({ id: 'park-visits', front: { ...sample, ...more } as FrontMatter });
const nothing: DueInput = { projects: [], invalid: [], organisations: [], reviews: [] };
const of = (projects: ReturnType<typeof project>[], today: string) =>
  findDueItems({ ...nothing, projects }, today).map(({ organisation, kind, by, overdue }) => [organisation, kind, by, overdue]); // prettier-ignore

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
  findDueItems(
    { ...nothing, organisations: [{ id: 'sample-council', fields: { ...signed, ...more } }], ...entries },
    today,
  )
    .filter(({ kind }) => kind === 'silent' || kind === 'nothing_to_declare')
    .map(({ kind, by, words }) => `${kind} ${by}: ${words}`);

test('a signatory that says nothing is silent; one that says there is nothing says so every year', () => {
  expect(silent({}, '2026-11-24')).toEqual(['silent 2025-03-28: Declare a project, or say that there is none: it has been a signatory since 28 March 2025.']); // prettier-ignore
  expect(silent({ nothing_to_declare: '2026-01-10' }, '2027-01-10')).toEqual([]);
  expect(silent({ nothing_to_declare: '2026-01-10' }, '2027-01-11')).toEqual(['nothing_to_declare 2027-01-10: Say again that there is nothing to declare, or declare a project: it said so on 10 January 2026, more than a year ago.']); // prettier-ignore
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
  const invalid = (...entries: DueInput['invalid']) => silent({}, '2026-11-24', { invalid: entries });
  expect(invalid(others)).toHaveLength(1);
  expect(invalid(others, own)).toEqual([]);
  expect(invalid(others, { title: 'Whose?' })).toEqual([]);
});

describe('a finding', () => {
  const review: ReviewFields = {
    date: '2026-02-10',
    reviewer: 'Sample Auditors',
    independence: 'They have no other work.',
    covers: ['sample-council', 'sample-supplier'],
    findings: [
      { principle: 4, finding: 'improve', note: 'Say more.', action: 'Tell what data is used', due: '2026-09-01' },
    ],
  };
  // An entry that anybody may lead keeps silence out of what is due.
  const signatories = ['sample-council', 'sample-harbour'].map((id) => ({ id, fields: signed }));
  const findings = (today: string, reviews: readonly ReviewFields[], organisations = signatories) =>
    findDueItems({ ...nothing, organisations, reviews, invalid: [{}] }, today);
  const owing = (today: string, ...reviews: readonly ReviewFields[]) =>
    findings(today, reviews).map(({ organisation }) => organisation);
  const whole = 'whole_charter' as const;

  test('is due by its day, for each organisation that the review names', () => {
    expect(owing('2026-09-01', review)).toEqual([]);
    expect(owing('2026-09-02', review)).toEqual(['sample-council', 'sample-supplier']);
  });

  test('is settled by the next review of the same organisation, and by no look at the whole Charter', () => {
    const next = { ...review, date: '2026-09-20', covers: ['sample-council'], findings: [] };
    expect(owing('2026-10-01', review, next)).toEqual(['sample-supplier']);
    expect(owing('2026-09-19', review, next)).toEqual(['sample-council', 'sample-supplier']);
    expect(owing('2026-10-01', review, { ...next, covers: whole })).toEqual(['sample-council', 'sample-supplier']);
  });

  test('counts as on the pages: not before its review, and of two reviews on a day only those of the first', () => {
    expect(owing('2026-10-01', { ...review, date: '2026-10-02' })).toEqual([]);
    const second = { ...review, covers: ['sample-council'] };
    expect(owing('2026-10-01', review, second)).toEqual(['sample-council', 'sample-supplier']);
  });

  test('of a look at the whole Charter is there once, while it stands for anybody', () => {
    const everybody = { ...review, covers: whole };
    expect(findings('2026-09-02', [everybody])).toEqual([
      {
        organisation: '',
        kind: 'finding',
        by: '2026-09-01',
        overdue: true,
        words: 'Say what was done about the finding on Principle 4 of 10 February 2026 (“Tell what data is used”), due on 1 September 2026.', // prettier-ignore
      },
    ]);
    expect(findings('2026-09-02', [everybody], [])).toEqual([]);
    expect(owing('2026-10-01', everybody, { ...everybody, date: '2026-09-20', findings: [] })).toEqual([]);
    const next = { ...review, date: '2026-09-20', covers: ['sample-council'], findings: [] };
    expect(owing('2026-10-01', everybody, next)).toEqual(['']);
    expect(owing('2026-10-01', everybody, { ...next, covers: ['sample-council', 'sample-harbour'] })).toEqual([]);
  });
});
