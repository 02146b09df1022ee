import { expect, test } from 'vitest';
import { searchWords } from './query.ts';

test.each([
  ['who reads the letters to my doctor?', 'reads letters my doctor?'],
  ['hospital', 'hospital'],
  ['IT', 'IT'],
  ['The and', 'The and'],
  ['"facial recognition"', '"facial recognition"'],
  ['"the council tax"', '"council tax"'],
  ['"data and people"', 'data people'],
  ['"', '"'],
  ['', ''],
])('searches, for "%s", for "%s"', (typed, expected) => {
  expect(searchWords(typed)).toBe(expected);
});
