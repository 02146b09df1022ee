import { compareText } from '../../text/compare-text.ts';
import { nameFilterFile, nameOrderFile, projectsFile, writeColumn, writePlaces } from '../shared/column-file.ts';
import { searchFilters } from '../shared/search-filters.ts';
import type { SearchRecord } from './search-record.ts';

/** What the columns need of a project in the index. */
export type ColumnRecord = Pick<SearchRecord, 'url' | 'filters' | 'sorts'>;

/**
 * The columns by which the search page filters and sorts, by the names of their files; see src/search/shared/column-file.ts.
 * @param idOf how Pagefind names the result with an address.
 */
export function makeSearchColumns(
  records: readonly ColumnRecord[],
  idOf: (url: string) => string,
): ReadonlyMap<string, string> {
  // In the order of their names, which then take half of the space.
  const rows = records.map((record) => ({ ...record, id: idOf(record.url) })).sort((a, b) => compareText(a.id, b.id));
  const filters = searchFilters.map(
    ({ name }) => [nameFilterFile(name), writeColumn(rows.map((row) => row.filters[name]))] as const,
  );
  const orders = Object.entries(inOrder).map(
    ([sort, compare]) => [nameOrderFile(sort), placesOf(rows, compare)] as const,
  );
  return new Map([[projectsFile, rows.map(({ id }) => id).join('\n')], ...filters, ...orders]);
}

type Compare = (a: ColumnRecord, b: ColumnRecord) => number;

const byTitle: Compare = (a, b) => compareText(a.sorts.title, b.sorts.title) || compareText(a.url, b.url);

/** The orders there are: the newest first, or by title; entries of the same day by title. */
const inOrder: Readonly<Record<keyof SearchRecord['sorts'], Compare>> = {
  declared: (a, b) => compareText(b.sorts.declared, a.sorts.declared) || byTitle(a, b),
  updated: (a, b) => compareText(b.sorts.updated, a.sorts.updated) || byTitle(a, b),
  title: byTitle,
};

function placesOf(rows: readonly ColumnRecord[], compare: Compare): string {
  const places = new Map(rows.toSorted(compare).map((row, place) => [row, place]));
  return writePlaces(rows.map((row) => places.get(row)!));
}
