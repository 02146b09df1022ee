import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffDeclarations } from '../diff/diff-declarations.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { sampleText, sampleWith } from '../../tests/support/register/sample.ts';
import { openDeclaration } from '../draft/open-declaration.ts';
import { buildHistory, findPublishedStates } from './entry-history.ts';
import type { Publication } from './main-line.ts';
import { compareRow } from '../../tests/support/register/compare-row.ts';

const publication = (order: number, blob?: string): Publication => ({
  commit: `c${order}`,
  order,
  seconds: 1_772_000_000 + order,
  reason: '',
  requestedBy: [],
  ...(blob !== undefined && { blob }),
});

const nameOf = (id: string) => (id === 'sample-council' ? 'Sample Council' : undefined);
const compare = (...texts: string[]) => compareRow(texts, nameOf);

test('an entry goes on under its new id, and what was only taken away or only touched is no version', () => {
  const line = new Map([
    ['old', [publication(0, 'a'), publication(2, 'b'), publication(3)]],
    ['new', [publication(3, 'c'), publication(5, 'c'), publication(6, 'd')]],
  ]);
  const states = findPublishedStates(line, 'new', ['old']);
  expect(states.map(({ id, blob }) => `${id}:${blob}`)).toEqual(['old:a', 'old:b', 'new:c', 'new:d']);
  const said = { readable: true, summary: 'Changed: Title', differences: [] };
  const history = buildHistory(states, [said, said, said, said]);
  expect(history.map(({ number, summary }) => `${number} ${summary}`)).toEqual([
    '1 Changed: Title',
    '2 Changed: Title',
    '3 New address; before: old. Changed: Title',
    '4 Changed: Title',
  ]);
  expect(history[0]).toMatchObject({ at: '2026-02-25T06:13:20Z', day: '2026-02-25' });
  // What is shown ends with the last state that is sound.
  expect(buildHistory(states, [said, said]).map(({ readable }) => readable)).toEqual([true, true, false, false]);
});

test('changes are told in words, news first', () => {
  const outcome = `updates:\n  - date: 2026-10-01\n    kind: outcome\n    text: Six benches were mended.\n    result: as_hoped`;
  const compared = compare(
    sampleText,
    sampleWith('stage: live'),
    sampleWith(`stage: live\n${outcome}`),
    sampleWith(`stage: live\n${outcome}`).replace('Four batteries', 'Eight batteries'),
    '---\nnot: [closed\n---\n',
    sampleWith(
      'stage: live\nsummary: We count.\ntitle: Counting people in parks\nareas:\n  - wirral\nuses_ai: not_sure',
    ),
  );
  expect(compared.map(({ summary }) => summary)).toEqual([
    'Declared',
    'Stage: Pilot → Live',
    'Outcome reported',
    'Changed: Environmental cost',
    '',
    'Outcome taken out. Uses AI: Does not use AI → Not sure whether it uses AI. Changed: Title, Summary, Areas and 1 other field',
  ]);
  expect(compared.map(({ readable }) => readable)).toEqual([true, true, true, true, false, true]);
  expect(compared[3]!.differences).toMatchObject([
    { label: 'Environmental cost', after: 'Eight batteries a year. We have not measured anything else.' },
  ]);
});

test('an update that was there before is never told as news, nor is it lost in silence', () => {
  const update = (date: string, kind: string, text: string, more = '') =>
    `\n  - date: ${date}\n    kind: ${kind}\n    text: ${text}${more}`;
  const hoped = '\n    result: as_hoped';
  const outcome = update('2026-10-01', 'outcome', 'Six benches were mended.', hoped);
  const incident = update('2026-11-02', 'incident', 'A beam broke.');
  const to = (before: string, after: string) => {
    const [was, is] = [before, after].map((updates) =>
      updates === '' ? sampleText : sampleWith(`updates:${updates}`),
    );
    return compare(was!, is!)[1]!.summary;
  };
  expect(to(outcome, outcome + incident)).toBe('Incident reported');
  expect(to(outcome, outcome + outcome)).toBe('Outcome reported');
  expect(to(outcome + incident, outcome)).toBe('Incident taken out');
  expect(to(outcome + incident, incident)).toBe('Outcome taken out');
  expect(to(outcome, '')).toBe('Outcome taken out');
  expect(to(outcome, outcome.replace('Six', 'Two'))).toBe('Outcome rewritten');
  expect(to(incident + outcome, outcome.replace('Six', 'Two') + incident)).toBe('Outcome rewritten');
  expect(to(outcome + incident, outcome.replace('as_hoped', 'mixed') + incident)).toBe(
    'Result of the outcome (1 October 2026): As hoped → Mixed',
  );
  expect(to(incident, incident.replace('incident', 'change'))).toBe('Kind of update: Incident → Change');
  expect(to(outcome, incident)).toBe('Incident reported. Outcome taken out');
  expect(to(outcome + incident, incident + outcome)).toBe('Changed: Updates');
  // Rules change, and an old version may hold kinds of update that nobody knows any more.
  const unknown = update('2026-12-03', 'toString', 'Words.');
  expect(to('', unknown)).toBe('Update reported');
  expect(to(unknown, unknown.replace('Words', 'Other words'))).toBe('Update rewritten');
  expect(to(unknown, '')).toBe('Update taken out');
  expect(to(' Words', '')).toBe('Changed: Updates');
  expect(to('\n  - Words', '\n  - Other words')).toBe('Update reported. Update taken out');
});

test('leaving out what is the same changes nothing in what is found to differ', () => {
  const edit = fc.record({
    from: fc.constantFrom(
      ...proseQuestions.map(({ heading }) => `## ${heading}\n`),
      'stage: pilot',
      'We ',
      '\n',
      ' - ',
    ),
    to: fc.constantFrom(
      '## Inputs\n',
      'stage: live',
      'Not sure: we ',
      '\n\n- one\n- two\n',
      '[a][1]\n\n[1]: https://a.example\n',
      '```\n## Inputs\n```\n',
      '',
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (one, two) => {
      const edited = (edits: typeof one) => edits.reduce((text, { from, to }) => text.replace(from, to), sampleText);
      const [before, after] = [edited(one), edited(two)];
      const [first, second] = compare(before, after);
      fc.pre(first!.readable && second!.readable);
      const [was, is] = [before, after].map((content) => openDeclaration({ id: '', content }).draft);
      expect(second!.differences).toEqual(diffDeclarations(was!, is!, nameOf));
    }),
    { numRuns: 40 },
  );
});
