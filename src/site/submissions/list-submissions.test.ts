import { expect, test } from 'vitest';
import { describeWait } from './list-submissions.ts';

test.each([
  ['cdc', 0, 'today'],
  ['cdc', 1, 'working day 1 of 10'],
  ['cdc', 10, 'working day 10 of 10'],
  ['cdc', 18, '18 working days ago; an answer was promised within 10'],
  ['signatory', 18, '18 working days ago'],
  ['checking', 1, '1 working day ago'],
] as const)('a submission whose turn is %s after %i working days', (turn, waited, words) => {
  expect(describeWait({ turn, waited }, 10)).toBe(words);
});
