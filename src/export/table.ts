import type { Term } from '../model/vocabulary/index.ts';
import type { Cell } from '../text/csv.ts';
import type { JsonObject } from './project-json.ts';

/** The kind of values in a column. A `date` may be a year, a month or a day; for a `list`, see csv.ts. */
export type ColumnKind = 'text' | 'integer' | 'yes' | 'day' | 'date' | 'email' | 'address' | 'list';

/** A column of a table, from which its CSV, the data package and the dictionary are made. */
export interface Column {
  /** In snake_case, as in files; in the ATRS table, the standard's titles. */
  readonly name: string;
  /** Its name on pages and in the form. */
  readonly label: string;
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  /** The kind of its values. */
  readonly kind: ColumnKind;
  /** The closed list to which its values belong. */
  readonly values?: readonly Term[];
  /** Whether no cell is ever empty. */
  readonly required: boolean;
  /** Where its values come from, in words. */
  readonly origin: string;
  /** The path of its value in a row. */
  readonly path: readonly string[];
}

/** A foreign key. */
export interface Link {
  /** The column that refers to another table. */
  readonly column: string;
  /** The name of the other table. */
  readonly table: string;
  /** The column of the other table. */
  readonly to: string;
}

/** A table whose rows are made from `Source`. */
export interface Table<Source> {
  /** In snake_case; the name of its file. */
  readonly name: string;
  /** Its heading on pages. */
  readonly title: string;
  /** What one row is, in a sentence. */
  readonly meaning: string;
  /** Its columns, in order. */
  readonly columns: readonly Column[];
  /** The names of the columns that form its primary key. */
  readonly key: readonly string[];
  /** Its foreign keys. */
  readonly links: readonly Link[];
  /** Makes its rows. */
  readonly rows: (source: Source) => readonly JsonObject[];
}

/** A table without its rows. */
export type TableShape = Omit<Table<never>, 'rows'>;

/** The cells of a row, in the order of the columns. */
export function listCells({ columns }: TableShape, row: JsonObject): Cell[] {
  return columns.map(({ path }) => {
    let found: unknown = row;
    for (const step of path) found = (found as JsonObject | undefined)?.[step];
    return found as Cell;
  });
}
