import { expect, test } from 'vitest';
import { read } from '../../../tests/support/register/read.ts';
import { sampleAnswering, sampleWith } from '../../../tests/support/register/sample.ts';

const found = (text: string) => read(text).messages.filter(({ code }) => code === 'left-to-fill');

test('a gap in a field is found, at its field', () => {
  const contest = `contest:
  how: "Ring [fill in: which team]."
  phone: 0151 496 0100
  opt_out: no
  person_instead: does_not_apply`;
  expect(found(sampleWith(contest))).toMatchObject([
    { severity: 'error', field: 'contest.how', message: 'Still to be filled in: "which team".' },
  ]);
});

test('all gaps of an answer are one message, which points at the first and names five', () => {
  const gaps = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `[fill in: ${name}]`).join(' ');
  const text = sampleAnswering('inputs', `Two lines.\n\n- Counts of ${gaps}.`);
  const line = text.split('\n').findIndex((words) => words.includes('[fill in')) + 1;
  expect(found(text)).toMatchObject([
    { field: 'inputs', line, column: 13, message: 'Still to be filled in: "a", "b", "c", "d", "e" and 2 more.' },
  ]);
});

test('a gap is found in the reason of an open answer, written with a backslash, in capitals or without words', () => {
  expect(found(sampleAnswering('inputs', 'Not sure: we ask [fill in: whom] in May.'))).toHaveLength(1);
  expect(found(sampleAnswering('inputs', 'We count \\[fill in: what].'))).toHaveLength(1);
  expect(found(sampleAnswering('inputs', 'We count [FILL IN: WHAT].'))).toHaveLength(1);
  expect(found(sampleAnswering('inputs', 'We count [fill in].'))[0]!.message).toContain('a gap without words');
});

test('brackets around other words are no gap', () => {
  expect(found(sampleAnswering('inputs', 'We fill in a form [see the list] for each gate.'))).toEqual([]);
});
