import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plain } from '../parse/front-matter-text.ts';
import '../../tests/support/register/arbitrary.ts';
import { sampleText } from '../../tests/support/register/sample.ts';
import { openDeclaration } from '../draft/open-declaration.ts';
import { withValue } from '../draft/draft-values.ts';
import type { WrittenAnswer, Draft } from '../draft/draft.ts';
import { diffDeclarations, type Difference } from './diff-declarations.ts';
import { matchEntries } from './match-entries.ts';

const sample = openDeclaration({ id: 'sample-declaration', content: sampleText }).draft;
const updates = [
  { date: '2026-05-01', kind: 'change', text: 'A gate was added.' },
  { date: '2026-06-01', kind: 'outcome', text: 'Benches were mended.', result: 'as_hoped' },
];
const start: Draft = { ...sample, fields: { ...sample.fields, updates } };

const after = (path: string, value: Plain | undefined) =>
  diffDeclarations(start, { ...start, fields: withValue(start.fields, path, value) });
const asRow = ({ field, label, before, after: now }: Difference) => [field, label, before, now];
const answered = (answer: WrittenAnswer) =>
  diffDeclarations(start, { ...start, answers: { ...start.answers, harms: answer } }).map(asRow);

test('nothing differs from itself, or from the same in other signs', () => {
  expect(diffDeclarations(start, start)).toEqual([]);
  expect(after('title', ' Counting visits\nto parks ')).toEqual([]);
  expect(after('found_at.1', '')).toEqual([]);
  expect(
    answered({ state: 'not_sure', words: 'we will ask people who seldom come to the parks in spring.\n\n' }),
  ).toEqual([]);
});

describe('fields', () => {
  test.each<[string, Plain | undefined, string[]]>([
    ['title', 'Lakes', ['title', 'Title', 'Counting visits to parks', 'Lakes']],
    ['stage', 'live', ['stage', 'Stage', 'Pilot', 'Live']],
    ['stage', 'alive', ['stage', 'Stage', 'Pilot', 'alive']],
    ['started', undefined, ['started', 'Started', 'March 2026', '']],
    ['started', '2026-03-14', ['started', 'Started', 'March 2026', '14 March 2026']],
    ['areas.2', 'halton', ['areas', 'Areas', 'Wirral, Sefton', 'Wirral, Sefton, Halton']],
    ['found_at.1', 'A lake', ['found_at', 'Where people meet it', 'Sandhey Park', 'Sandhey Park; A lake']],
    ['contact.email', 'a@b.example', ['contact.email', 'Contact: e-mail', '', 'a@b.example']],
    ['contest.reply_days', '1000', ['contest.reply_days', 'How to contest: working days until a reply', '', '1,000']],
    [
      'responsible.bias',
      'not_sure',
      ['responsible', 'Who is responsible', '', 'Responsible for correcting bias: Not sure'],
    ],
    ['example', undefined, ['example', 'Example', 'Yes', '']],
    ['colour', 'green', ['colour', 'colour', '', 'green']],
  ])('%s', (path, value, difference) => {
    expect(after(path, value).map(asRow)).toEqual([difference]);
  });

  test('an entry that came is one difference, and so is one that went', () => {
    const words = 'Date of the update: 2 July 2026; Kind of update: Incident; What happened: A beam broke.';
    const one = { date: '2026-07-02', kind: 'incident', text: 'A beam broke.' };
    expect(after('updates.2', one).map(asRow)).toEqual([['updates.2', 'Updates', '', words]]);
    expect(after('updates', [one, ...updates]).map(asRow)).toEqual([['updates.0', 'Updates', '', words]]);
    expect(after('updates.0', undefined).map(asRow)).toEqual([
      [
        'updates.0',
        'Updates',
        'Date of the update: 1 May 2026; Kind of update: Change; What happened: A gate was added.',
        '',
      ],
    ]);
  });

  test('a field inside an entry is a difference of its own', () => {
    expect(after('updates.1.result', 'mixed').map(asRow)).toEqual([
      ['updates.1.result', 'Result of the outcome (1 June 2026)', 'As hoped', 'Mixed'],
    ]);
    expect(after('organisations.1.role', 'partner').map(asRow)).toEqual([
      ['organisations.1.role', "Organisation's role (sample-supplier)", 'Supplier', 'Partner'],
    ]);
  });

  test('an entry in place of a quite different one went and came', () => {
    const other = { date: '2027-01-01', kind: 'incident', text: 'Quite another thing.' };
    expect(
      after('updates.0', other).map(({ field, before, after: now }) => [field, before !== '', now !== '']),
    ).toEqual([
      ['updates.0', false, true],
      ['updates.0', true, false],
    ]);
  });

  test('another order is a difference too', () => {
    expect(after('updates', updates.toReversed()).map(({ field, label }) => [field, label])).toEqual([
      ['updates', 'Updates'],
    ]);
  });

  test('organisations are called by their names where they are known', () => {
    const changed = { ...start, fields: withValue(start.fields, 'declared_by.organisation', 'sample-supplier') };
    const [found] = diffDeclarations(start, changed, (id) => (id === 'sample-council' ? 'Sample Council' : undefined));
    expect(found).toMatchObject({ before: 'Sample Council', after: 'sample-supplier' });
  });
});

test('answers, with the words that name their state', () => {
  const before = 'Not sure: we will ask people who seldom come to the parks in spring.';
  expect(answered({ state: 'answered', words: 'None.' })).toEqual([['harms', 'Potential harms', before, 'None.']]);
  expect(answered({ state: 'withheld', words: '' })).toEqual([['harms', 'Potential harms', before, 'Withheld ():']]);
  expect(answered({ state: 'answered', words: '' })).toEqual([['harms', 'Potential harms', before, '']]);
});

test('differences stand in the order of a file', () => {
  const fields = { ...withValue(start.fields, 'review_by', '2027-01-01'), title: 'Lakes' };
  const answers = { ...start.answers, purpose: { state: 'answered', words: 'x' } as const };
  expect(diffDeclarations(start, { ...start, fields, answers }).map(({ field }) => field)).toEqual([
    'title',
    'review_by',
    'purpose',
  ]);
});

test('every entry of two lists is matched or told once', () => {
  const entries = fc.array(fc.constantFrom('a1', 'a2', 'b1', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const pairs = matchEntries(before, after, (entry) => entry, [(was, is) => was[0] === is[0]]);
      expect(pairs.flatMap(([was]) => was ?? []).toSorted()).toEqual([...before.keys()]);
      expect(pairs.flatMap(([, is]) => is ?? [])).toEqual([...after.keys()]);
      for (const [was, is] of pairs)
        if (was !== undefined && is !== undefined) expect(before[was]![0]).toBe(after[is]![0]);
    }),
  );
});
