import { expect, test } from 'vitest';
import { findGaps, splitAtGaps } from './gaps.ts';

test('a text is cut at its gaps', () => {
  expect(splitAtGaps('About [fill in: how many] calls [fill in: how often].')).toEqual([
    { text: 'About ' },
    { text: '[fill in: how many]', wanted: 'how many' },
    { text: ' calls ' },
    { text: '[fill in: how often]', wanted: 'how often' },
    { text: '.' },
  ]);
});

test.each([
  ['[fill in: the post]', ['the post']],
  ['[Fill in the post]', ['the post']],
  ['[ FILL  IN : the post ]', ['the post']],
  ['[fill in]', ['']],
  ['[fill in: the post', ['the post']],
  ['[fill in: one[fill in: two]', ['one', 'two']],
  [`[fill in: ${'x'.repeat(300)}`, ['x'.repeat(200)]],
])('%j has gaps', (text, wanted) => {
  expect(findGaps(text).map((found) => found.wanted)).toEqual(wanted);
});

test.each(['', 'Please fill in the form.', '[filling in]', '[see page 3]', '(fill in: the post)', '[fill inside]'])(
  '%j has none',
  (text) => {
    expect(findGaps(text)).toEqual([]);
  },
);

test('the pieces of a text, joined, are the text', () => {
  for (const text of ['', '[fill in: a][fill in: b]', 'a [fill in', ']][[fill in:]', '🙂 [fill in: 🙂] 🙂']) {
    expect(splitAtGaps(text).map((piece) => piece.text).join('')).toBe(text); // prettier-ignore
  }
});
