import type { Term } from '../model/vocabulary/index.ts';
import type { TableShape } from './table.ts';

/** A closed list with the columns whose values it holds. */
export interface ClosedList {
  /** The fragment of its heading. */
  readonly id: string;
  readonly terms: readonly Term[];
  /** Names of columns, each once. */
  readonly columns: readonly string[];
}

/** The closed lists of some tables, each once, in the order in which columns first use them. */
export function listClosedLists(tables: readonly TableShape[]): ClosedList[] {
  const found = new Map<readonly Term[], Set<string>>();
  for (const { name, values } of tables.flatMap(({ columns }) => columns)) {
    if (values) found.set(values, (found.get(values) ?? new Set()).add(name));
  }
  const shown = new Set<string>();
  return [...found].map(([terms, columns]) => {
    const [first = ''] = columns;
    // Columns of two tables can have the same name and different lists.
    const id = `values-${first}${shown.has(first) ? `-${shown.size}` : ''}`.replaceAll('_', '-');
    shown.add(first);
    return { id, terms, columns: [...columns] };
  });
}
