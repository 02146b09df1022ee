import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdFault } from '../text/entry-id.ts';
import '../../tests/support/register/arbitrary.ts';
import { idFromTitle } from './id-from-title.ts';

test.each([
  ['Counting visits to parks', 'counting-visits-to-parks'],
  ["The Mayor's “Crème Brûlée” café", 'the-mayors-creme-brulee-cafe'],
  ['Straße, Łódź & Ærø', 'strasse-lodz-and-aero'],
  ['2025 census: what next?', 'census-what-next'],
  ['Cyngor Sir Ŵyr', 'cyngor-sir-wyr'],
  ['公共数据 open data', 'open-data'],
  ['ﬁnding ＡＢＣ', 'finding-abc'],
  ['null', 'null-2'],
  ['AI', 'ai-2'],
  ['مرحبا بالعالم', ''],
  ['2025', ''],
  ['', ''],
])('%s', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
});

test('an id that is taken gets a number, and a long one is cut between words', () => {
  expect(idFromTitle('Park visits', new Set(['park-visits']))).toBe('park-visits-2');
  expect(idFromTitle('Park visits', new Set(['park-visits', 'park-visits-2']))).toBe('park-visits-3');
  const long = 'counting '.repeat(12) + 'all';
  expect(idFromTitle(long)).toBe(Array.from({ length: 9 }, () => 'counting').join('-'));
  expect(idFromTitle('a'.repeat(200))).toBe('a'.repeat(80));
  expect(idFromTitle('a'.repeat(200), new Set(['a'.repeat(80)]))).toBe(`${'a'.repeat(78)}-2`);
});

test('whatever the title, it is an id or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      const id = idFromTitle(title);
      if (id !== '') expect(findIdFault(id)).toBeUndefined();
      const next = idFromTitle(title, new Set([id]));
      if (id !== '') expect(next).not.toBe(id);
    }),
  );
});
