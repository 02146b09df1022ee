import { expect, test } from 'vitest';
import { correctWords, lookUpWords, type LoadShard } from './look-up-words.ts';
import { chooseShard } from '../shared/word-shards.ts';

const words = ['ae', 'bus', 'council', 'gullies', 'hospital', 'next', 'number', 'plate', 'times', 'xray', '240'];
const loaded: string[] = [];
const load: LoadShard = (name) => {
  loaded.push(name);
  return Promise.resolve(words.filter((word) => chooseShard(word) === name));
};
const look = (...typed: string[]) => lookUpWords({ words: typed }, load);

test.each(['bus', 'BUS', 'gully', 'hosp', 'A&E', 'X-ray', 'x', '24', 'Hôpital'.replace('ô', 'os')])(
  '"%s" is known',
  async (word) => {
    expect(await look(word)).toEqual({ words: [word], unknown: [] });
  },
);

test('of a plural that no project has, the singular is searched for', async () => {
  expect(await look('buses')).toEqual({ words: ['bus'], unknown: [] });
});

test.each([
  ['hopsital', 'hospital'],
  ['cuoncil', 'council'],
  ['ubs', 'bus'],
  ['numberplate', 'number plate'],
])('"%s" was probably "%s"', async (word, suggestion) => {
  expect(await look(word)).toEqual({ words: [word], unknown: [{ word, suggestion }] });
});

test('a word that is like none has no other meaning', async () => {
  expect((await look('asdfgh', 'bus')).unknown).toEqual([{ word: 'asdfgh' }]);
});

test('what signs join and no project joins is several words', async () => {
  expect(await look('next-bus-times')).toEqual({ words: ['next', 'bus', 'times'], unknown: [] });
});

test('only the parts of the words that were typed are loaded', async () => {
  loaded.length = 0;
  await look('bus', 'hospital');
  expect(loaded).toEqual(['b', 'h']);
});

test('the corrected search has every word in its place, or is none', () => {
  const unknown = [{ word: 'hopsital', suggestion: 'hospital' }];
  expect(correctWords('new “hopsital” bus', unknown)).toBe('new “hospital” bus');
  expect(correctWords('hopsital asdfgh', [...unknown, { word: 'asdfgh' }])).toBeUndefined();
});
