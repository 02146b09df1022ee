import { expect, test } from 'vitest';
import { splitPieces } from './search-words.ts';
import { createSynonymFinder } from './synonyms.ts';

const find = createSynonymFinder([
  ['GP', 'general practice', "doctor's surgery"],
  ['A&E', 'emergency department'],
  ['IT', 'computers'],
  ['X-ray', 'radiograph'],
]);

test.each([
  ['Your GP decides.', ['general practice', "doctor's surgery"]],
  ['All GPs decide.', ['general practice', "doctor's surgery"]],
  ['In general practices, and at the doctor’s surgery.', ['GP']],
  ['They wait in A&E.', ['emergency department']],
  ['The emergency\ndepartments are full.', ['A&E']],
  ['It is a gp, a general matter of practice.', []],
  ['An e-mail of A and E.', []],
  ['Computers read X-rays.', ['IT', 'radiograph']],
  ['', []],
])('of "%s" the others are %j', (text, others) => {
  expect(find(splitPieces(text))).toEqual(others);
});

test('nothing is found without groups, and words of other scripts do no harm', () => {
  expect(createSynonymFinder([])(['GP'])).toEqual([]);
  expect(find(splitPieces('患者 مستشفى 🚌 GP'))).toEqual(['general practice', "doctor's surgery"]);
});
