import type { Term } from '../model/vocabulary/index.ts';
import type { Cell } from '../text/csv.ts';
import type { JsonObject } from './project-json.ts';

/** What the cells of a column hold. A `date` may be a year, a month or a day; a `list` is described in csv.ts. */
export type ColumnKind = 'text' | 'integer' | 'yes' | 'day' | 'date' | 'email' | 'address' | 'list';

/** A column of a table. The table's CSV, the data package and the dictionary are all made from it. */
export interface Column {
  /** In snake_case, as files have it; ATRS's own titles in its table. */
  readonly name: string;
  /** What the form and the pages call it. */
  readonly label: string;
  /** One plain sentence or two. */
  readonly meaning: string;
  readonly kind: ColumnKind;
  /** The closed list to which its values belong. */
  readonly values?: readonly Term[];
  /** Whether no cell is ever empty. */
  readonly required: boolean;
  /** Where it comes from, in words. */
  readonly origin: string;
  /** Where its value stands in a row. */
  readonly path: readonly string[];
}

/** Columns whose values are those of the key of another table. */
export interface Link {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

/** A table: what its rows are, and how they are made of `Source`. */
export interface Table<Source> {
  /** In snake_case; the name of its file. */
  readonly name: string;
  readonly title: string;
  /** What one row is, in a sentence. */
  readonly meaning: string;
  readonly columns: readonly Column[];
  /** The columns that together tell a row from all others. */
  readonly key: readonly string[];
  readonly links: readonly Link[];
  readonly rows: (source: Source) => readonly JsonObject[];
}

/** What is known of a table without its rows. */
export type TableShape = Omit<Table<never>, 'rows'>;

/** The cells of a row, in the order of the columns. */
export function listCells({ columns }: TableShape, row: JsonObject): Cell[] {
  return columns.map(({ path }) => {
    let found: unknown = row;
    for (const step of path) found = (found as JsonObject | undefined)?.[step];
    return found as Cell;
  });
}
