import { expect, test } from 'vitest';
import { hideCommonWords } from '../../text/common-words.ts';
import { makeExcerpt } from './excerpt.ts';

const content = Array.from({ length: 100 }, (_, index) => `w${index}`);
const shown = (hits: number[], from = 0, to = 100) =>
  makeExcerpt(content, hits, from, to)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('')
    .trim();

test('begins a little before the words found, and says that there is more', () => {
  expect(shown([50])).toMatch(/^… w44 .* \[w50\] .* w71 …$/);
});

test('stands where most of the words found stand together', () => {
  expect(shown([3, 60, 62, 64])).toMatch(/^… w54 .*\[w60\] w61 \[w62\] w63 \[w64\]/);
});

test('stays in its part', () => {
  expect(shown([21], 20, 25)).toBe('w20 [w21] w22 w23 w24');
  expect(shown([99], 90, Infinity)).toBe('w90 w91 w92 w93 w94 w95 w96 w97 w98 [w99]');
});

test('is text, whatever the words are', () => {
  const pieces = makeExcerpt(['a', '<b>&lt;', '<mark>'], [1], 0, 3);
  expect(pieces.filter(({ found }) => found)).toEqual([{ text: '<b>&lt;', found: true }]);
});

test('common words come back, and are not what was found', () => {
  const pieces = makeExcerpt(hideCommonWords('At the end of life, all is told.').split(' '), [1], 0, 9);
  expect(
    pieces
      .map(({ text, found }) => (found ? `[${text}]` : text))
      .join('')
      .trim(),
  ).toBe('At the end of [life,] all is told.');
});
