import { expect, test } from 'vitest';
import { hideCommonWords } from '../../text/common-words.ts';
import { writeTextFragment } from './text-fragment.ts';

const text = 'Nurses go. At the end of life, care (all of it) matters to well-being & more. Last words here';
const words = hideCommonWords(text).split(/\s+/);
const marked = (word: string, from = 0, to = words.length) => {
  const hit = words.findIndex((each) => each.includes(word));
  return decodeURIComponent(writeTextFragment(words, hit, from, to).replace(':~:text=', ''));
};

test('marks the words around the one found, within its sentence', () => {
  expect(marked('life')).toBe('At the end of life, care');
  expect(marked('Nurses')).toBe('Nurses go');
  expect(marked('here')).toBe('Last words here');
});

test('stays in its part, and marks nothing where one word is left', () => {
  const care = words.findIndex((each) => each.includes('care'));
  expect(marked('life', 0, care)).toBe('At the end of life');
  expect(
    marked(
      'matters',
      words.findIndex((each) => each.includes('matters')),
      care + 3,
    ),
  ).toBe('');
});

test('what has a meaning in an address is written otherwise', () => {
  const hit = words.findIndex((each) => each.includes('well-being'));
  expect(writeTextFragment(words, hit, 0, words.length)).toMatch(/^:~:text=[\w%]+$/u);
});
