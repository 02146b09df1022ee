import type { Columns } from './load-columns.ts';
import { facetKey, type Facet } from './facets.ts';

/** How many projects have each value of a filter, by the name of the filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** As much of a result as narrowing needs. */
interface Named {
  /** Names the project in this index. */
  readonly id: string;
}

/** The results that have a value of each facet, in the order that was asked for. */
export function narrowResults<Result extends Named>(
  results: readonly Result[],
  facets: readonly Facet[],
  columns: Columns,
): readonly Result[] {
  const { places, rowOf } = columns;
  const kept = facets.length > 0 ? results.filter(({ id }) => facets.every(fits(rowOf(id), columns))) : results;
  return places ? kept.toSorted((a, b) => places[rowOf(a.id)]! - places[rowOf(b.id)]!) : kept;
}

function fits(row: number, { filter }: Columns): (facet: Facet) => boolean {
  return ({ name, values }) => {
    const column = filter(name);
    return column.rows[row]!.some((number) => values.includes(column.values[number]!));
  };
}

/**
 * How many of the results each value of some filters would find. Values of one facet widen a search together, so what is
 * chosen in a facet does not count against its other values.
 */
export function countValues(
  results: readonly Named[],
  facets: readonly Facet[],
  names: readonly string[],
  columns: Columns,
): Counts {
  return Object.fromEntries(
    names.map((name) => {
      const all = countFilter(name, results, facets, columns);
      for (const facet of facets.filter((each) => each.name === name)) {
        const others = facets.filter((each) => each !== facet);
        for (const [value, count] of countFilter(name, results, others, columns)) {
          if (facetKey(name, value) === facet.key) all.set(value, count);
        }
      }
      return [name, Object.fromEntries(all)];
    }),
  );
}

function countFilter(
  name: string,
  results: readonly Named[],
  facets: readonly Facet[],
  columns: Columns,
): Map<string, number> {
  const { values, rows } = columns.filter(name);
  const counts = values.map(() => 0);
  for (const { id } of results) {
    const row = columns.rowOf(id);
    if (facets.every(fits(row, columns))) for (const number of rows[row]!) counts[number]! += 1;
  }
  return new Map(values.map((value, number) => [value, counts[number]!]));
}
