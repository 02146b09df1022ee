import { expect, test } from 'vitest';
import { stemWord } from '../shared/search-words.ts';
import { hasPhrase, splitCompound, writePhrase, readQuery } from './search-query.ts';

test.each([
  ['who reads the letters to my doctor?', ['reads', 'letters', 'my', 'doctor'], []],
  ['hospital hospital', ['hospital'], []],
  ['IT', ['IT'], []],
  ['The and', ['The', 'and'], []],
  ['"end of life" care', ['end', 'life', 'care'], [['end', 'of', 'life']]],
  [
    '“council tax” «bus stop»',
    ['council', 'tax', 'bus', 'stop'],
    [
      ['council', 'tax'],
      ['bus', 'stop'],
    ],
  ],
  ['"bus', ['bus'], []],
  ['"bus"', ['bus'], []],
  ['"the of" bus', ['bus'], []],
  ['doctor’s A&E, X-ray (new)', ["doctor's", 'A&E', 'X-ray', 'new'], []],
  ['"', [], []],
  ['… 🚌 !', [], []],
  ['', [], []],
])('reads "%s"', (typed, words, phrases) => {
  expect(readQuery(typed)).toMatchObject({ words, phrases });
});

test('tells when nothing but common words was typed', () => {
  expect(['the and', 'the bus', ''].map((typed) => readQuery(typed).common)).toEqual([true, false, false]);
});

test('a word that signs join has parts', () => {
  expect(splitCompound('next-bus-times')).toEqual(['next', 'bus', 'times']);
  expect(['bus', 'x-r', '0151'].map(splitCompound)).toEqual([['bus'], ['x-r'], ['0151']]);
});

test('the index knows a phrase by its telling words', () => {
  expect(writePhrase(['end', 'of', 'life'])).toBe('"end life"');
});

test.each([
  ['At the end of life, care matters.', true],
  ['The ends of life.', true],
  ['The end - of “life”.', true],
  ['The end to life.', false],
  ['end of', false],
])('"%s" has the phrase: %s', (text, expected) => {
  expect(hasPhrase(text, ['end', 'of', 'life'], stemWord)).toBe(expected);
});
