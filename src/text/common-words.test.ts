import { expect, test } from 'vitest';
import { hideCommonWords, isCommonWord, showCommonWords } from './common-words.ts';

const text = `The council's IT team ("that one") will not do it, at all. To-do: a.m. and/or US data – is it? It is.`;

test('common words are hidden where they stand alone, and come back as they were', () => {
  const hidden = hideCommonWords(text);
  const left = hidden.replace(/[\uE000-\uE0FF]/g, '').split(/\s+/);
  expect(left.filter((word) => /\p{L}/u.test(word)).join(' ')).toBe("council's IT team To-do: a.m. and/or US data");
  expect(showCommonWords(hidden)).toBe(text);
});

test('the words of a phrase stay neighbours', () => {
  const hidden = hideCommonWords('At the end of life, "of all" (the last) one.');
  expect(hidden.replace(/[\uE000-\uE0FF]/g, '')).toBe('end life, "" (last) .');
  expect(showCommonWords(hidden)).toBe('At the end of life, "of all" (the last) one.');
});

test('a private character that no word stands for stays', () => {
  expect(showCommonWords('\uE0FF \uF000')).toBe('\uE0FF \uF000');
});

test.each([
  ['the', true],
  ['The,', true],
  ['IT', false],
  ['bus', false],
  ['', false],
])('"%s" is common: %s', (word, expected) => expect(isCommonWord(word)).toBe(expected));
