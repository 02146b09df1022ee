import { expect, test } from 'vitest';
import { searchWords } from './query.ts';

test.each([
  ['who reads the letters to my doctor?', 'reads letters my doctor?'],
  ['hospital', 'hospital'],
  ['to be or not', 'not'],
  ['The and', 'The and'],
  ['"the end"', '"the end"'],
  ['', ''],
])('searches, for "%s", for "%s"', (typed, expected) => {
  expect(searchWords(typed)).toBe(expected);
});
