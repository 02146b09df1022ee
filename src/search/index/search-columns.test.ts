import { expect, test } from 'vitest';
import { readColumn, readPlaces } from '../shared/column-file.ts';
import { makeSearchColumns, type ColumnRecord } from './search-columns.ts';
import { searchFilters } from '../shared/search-filters.ts';

const noValues = Object.fromEntries(searchFilters.map(({ name }) => [name, []])) as unknown as ColumnRecord['filters'];

function record(url: string, title: string, declared: string, updated: string, stage: string): ColumnRecord {
  return { url, filters: { ...noValues, stage: [stage] }, sorts: { title, declared, updated } };
}

const records = [
  record('/projects/a/', 'zoo', '2026-01-02', '2026-03-01', 'Live'),
  record('/projects/b/', 'apple', '2026-01-02', '2026-01-02', 'Pilot'),
  record('/projects/c/', 'apple', '2026-01-01', '2026-03-02', 'Live'),
];
const ids = new Map([
  ['/projects/a/', 'en_2'],
  ['/projects/b/', 'en_3'],
  ['/projects/c/', 'en_1'],
]);
const columns = makeSearchColumns(records, (url) => ids.get(url)!);

test('there is a column for each filter and each order, with a line for each project', () => {
  const names = searchFilters.map(({ name }) => `filter-${name}`);
  expect([...columns.keys()]).toEqual(['projects', ...names, 'order-declared', 'order-updated', 'order-title']);
  expect(columns.get('projects')!.split('\n')).toEqual(['en_1', 'en_2', 'en_3']);
  expect(readColumn(columns.get('filter-stage')!)).toEqual({ values: ['Live', 'Pilot'], rows: [[0], [0], [1]] });
  expect(readColumn(columns.get('filter-theme')!)).toEqual({ values: [], rows: [[], [], []] });
});

test('the newest stand first, and what is of one day by title', () => {
  const inOrder = (name: string) => {
    const places = readPlaces(columns.get(name)!);
    return ['c', 'a', 'b'].sort((x, y) => places['cab'.indexOf(x)]! - places['cab'.indexOf(y)]!).join('');
  };
  expect(inOrder('order-declared')).toBe('bac');
  expect(inOrder('order-updated')).toBe('cab');
  expect(inOrder('order-title')).toBe('bca');
});

test('the same records give the same columns, in whatever order they come', () => {
  expect([...makeSearchColumns(records.toReversed(), (url) => ids.get(url)!)]).toEqual([...columns]);
});
