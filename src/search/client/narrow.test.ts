import { expect, test } from 'vitest';
import { readColumn, writeColumn } from '../shared/column-file.ts';
import type { Columns } from './load-columns.ts';
import { groupFacets } from './facets.ts';
import { countValues, narrowResults } from './narrow.ts';
import { readState } from './search-state.ts';

const ids = ['a', 'b', 'c', 'd'];
const table: Readonly<Record<string, readonly (readonly string[])[]>> = {
  stage: [['Live'], ['Pilot'], ['Live'], []],
  theme: [['Health', 'Transport'], ['Health'], ['Transport'], ['Health']],
  principle: [
    ['2 Security: Open', '8 Trustworthy: Open'],
    ['2 Security: Withheld', '8 Trustworthy: Open'],
    ['2 Security: Open', '8 Trustworthy: Withheld'],
    ['2 Security: Open', '8 Trustworthy: Open'],
  ],
};
const columns: Columns = {
  rowOf: (id) => ids.indexOf(id),
  filter: (name) => readColumn(writeColumn(table[name]!)),
};
const results = ids.map((id) => ({ id }));
const facets = (query: string) => groupFacets(readState(query, Object.keys(table)));
const found = (query: string) => narrowResults(results, facets(query), columns).map(({ id }) => id);

test('values of one filter widen, filters and principles narrow', () => {
  expect(found('?stage=Live&stage=Pilot')).toEqual(['a', 'b', 'c']);
  expect(found('?stage=Live&theme=Health')).toEqual(['a']);
  expect(found('?principle=2+Security%3A+Open&principle=8+Trustworthy%3A+Open')).toEqual(['a', 'd']);
  expect(found('?stage=Nonsense')).toEqual([]);
  expect(found('')).toEqual(ids);
});

test('what an order asks for comes in its places, anything else as it was', () => {
  const places = [2, 0, 3, 1];
  expect(narrowResults(results, facets('?theme=Health'), { ...columns, places }).map(({ id }) => id)).toEqual([
    'b',
    'd',
    'a',
  ]);
  expect(narrowResults(results.toReversed(), [], columns).map(({ id }) => id)).toEqual(ids.toReversed());
});

test('a count is what choosing the value would find, beside others of its facet', () => {
  expect(countValues(results, facets('?stage=Live'), ['stage', 'theme'], columns)).toEqual({
    stage: { Live: 2, Pilot: 1 },
    theme: { Health: 1, Transport: 2 },
  });
  const query = '?principle=2+Security%3A+Open&stage=Live';
  expect(countValues(results, facets(query), ['principle'], columns)).toEqual({
    principle: {
      '2 Security: Open': 2,
      '2 Security: Withheld': 0,
      '8 Trustworthy: Open': 1,
      '8 Trustworthy: Withheld': 1,
    },
  });
  expect(countValues([], facets(''), ['stage'], columns)).toEqual({ stage: { Live: 0, Pilot: 0 } });
});
