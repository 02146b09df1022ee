import { expect, test } from 'vitest';
import { findCompounds, splitPieces } from '../shared/search-words.ts';
import { shardNames } from '../shared/word-shards.ts';
import { createWordList } from './word-list.ts';

const listOf = (...texts: string[]) => {
  const list = createWordList();
  texts.forEach((text) => list.add([...splitPieces(text), ...findCompounds(text)]));
  return list.parts();
};

test('every form of a word is there once, in order', () => {
  const parts = listOf('Gullies block. A gully, two gullies.', 'Blocked: blocked; blocks');
  expect(parts.get('g')).toBe('gullies\ngully');
  expect(parts.get('b')).toBe('block\nblocked\nblocks');
});

test('compounds are there whole and in pieces, without accents; what is common or endless is not', () => {
  const parts = listOf(`The X-ray at A&E, in a café; ${'y'.repeat(40)} 240 مستشفى doctor’s`);
  const words = [...parts.values()].flatMap((part) => part.split('\n')).filter((word) => word !== '');
  expect(words.sort()).toEqual(['240', 'ae', 'cafe', 'doctors', 'ray', 'xray', 'مستشفى'].sort());
});

test('every part is there, and the order of texts makes no difference', () => {
  expect([...listOf().keys()]).toEqual(shardNames);
  expect(listOf('bus stop', 'stops')).toEqual(listOf('stops', 'stop bus'));
});
