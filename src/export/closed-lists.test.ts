import { expect, test } from 'vitest';
import type { Term } from '../model/vocabulary/index.ts';
import { listClosedLists } from './closed-lists.ts';
import { tables } from './tables/index.ts';
import type { TableShape } from './table.ts';

const list: readonly Term[] = [{ value: 'yes', label: 'Yes', explanation: 'It is so.' }];
const other: readonly Term[] = [{ value: 'no', label: 'No', explanation: 'It is not so.' }];
const table = (...columns: readonly { readonly name: string; readonly values?: readonly Term[] }[]) =>
  ({ columns }) as unknown as TableShape;

test('a closed list stands once with all its columns, and two of one name in two tables are told apart', () => {
  const first = table({ name: 'uses_ai', values: list }, { name: 'title' }, { name: 'role', values: list });
  expect(listClosedLists([first, table({ name: 'uses_ai', values: other })])).toEqual([
    { id: 'values-uses-ai', terms: list, columns: ['uses_ai', 'role'] },
    { id: 'values-uses-ai-1', terms: other, columns: ['uses_ai'] },
  ]);
});

test('no two closed lists of the register have the same heading', () => {
  const ids = listClosedLists(tables).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
