import { describe, expect, test } from 'vitest';
import { findForbidden } from './forbidden-characters.ts';
import { countCharacters } from './visible-length.ts';
import { findNearest } from './nearest-word.ts';
import { joinList } from './join-list.ts';
import { quote } from './quote.ts';
import { countWords, splitSentences, splitWords } from './sentences.ts';

describe('nearest', () => {
  const stages = ['idea', 'procurement', 'pilot', 'live', 'retired', 'not_sure'];
  test.each([
    ['pilott', 'pilot'],
    ['PILOT', 'pilot'],
    ['Not sure', 'not_sure'],
    ['not-sure', 'not_sure'],
    ['procurment', 'procurement'],
    ['liev', 'live'],
    ['elephant', undefined],
    ['xx', undefined],
    ['', undefined],
    ['__', undefined],
    ['x'.repeat(5000), undefined],
  ])('%j was meant as %j', (text, meant) => {
    expect(findNearest(text, stages)).toBe(meant);
  });

  test('of two that are as near, the first', () => {
    expect(findNearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(findNearest('cat', [])).toBeUndefined();
  });
});

describe('forbidden characters', () => {
  test('are found with their place, number and kind', () => {
    expect(findForbidden('ab\u202Ec\u{E0041}')).toEqual([
      { index: 2, codePoint: 'U+202E', kind: 'a character that turns the direction of text round' },
      { index: 4, codePoint: 'U+E0041', kind: 'an invisible tag character' },
    ]);
  });

  test.each([
    '\u0000',
    '\u001F',
    '\u007F',
    '\u009F',
    '\r',
    '\u200B',
    '\uFEFF',
    '\u2029',
    '\uDC00',
    '\uFFFE',
    '\u{1FFFF}',
    '\uFDD0',
  ])('%j', (sign) => {
    expect(findForbidden(`a${sign}b`)).toHaveLength(1);
  });

  test.each(['\t', '\n', '\u200C', '\u200D', '\u200E', '\u200F', '\u061C', '\u00A0', '\u00AD', '❤\uFE0F', '😀'])(
    '%j is text',
    (sign) => {
      expect(findForbidden(`a${sign}b`)).toEqual([]);
    },
  );
});

test('the length of a text is what people see of it', () => {
  expect(countCharacters('  parks ')).toBe(5);
  expect(countCharacters('\u200C\u200D')).toBe(0);
  expect(countCharacters('Ŵyr 😀')).toBe(5);
});

describe('sentences', () => {
  test.each([
    ['One sentence.', 1],
    ['Two. Sentences.', 2],
    ['It serves e.g. Dr. Lee at St. Helens. Nobody else?', 2],
    ['It costs £3.50 a day.', 1],
    ['No full stop', 1],
    ['', 0],
    ['  \n ', 0],
  ])('%j has %i', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  test('words are counted as people count them', () => {
    expect(countWords('See https://a.example/b-c – or ring 0151.')).toBe(5);
    expect(countWords('…')).toBe(0);
    expect(splitWords("The council's bins.")).toEqual(['The', "council's", 'bins']);
  });
});

test('a quotation stands on one line, is short and hides nothing', () => {
  expect(quote('a\n\u202Eb')).toBe('"a b"');
  expect(quote('x'.repeat(90))).toBe(`"${'x'.repeat(59)}…"`);
});

test('lists in words', () => {
  expect(joinList([], 'or')).toBe('');
  expect(joinList(['a'], 'or')).toBe('a');
  expect(joinList(['a', 'b', 'c'], 'and')).toBe('a, b and c');
});
