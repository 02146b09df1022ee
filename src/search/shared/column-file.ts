import { compareText } from '../../text/compare-text.ts';

/**
 * What every project of the search index has of one filter. The search page filters and counts with these columns, each
 * loaded when it is first needed: at ten thousand projects all of them weigh a quarter of Pagefind's own filters, and counting
 * takes milliseconds where Pagefind takes seconds.
 */
export interface Column {
  /** Every value that some project has. */
  readonly values: readonly string[];
  /** For each project the numbers of its values, in the order of {@link projectsFile}. */
  readonly rows: readonly (readonly number[])[];
}

/** The folder of all columns, next to the index. */
export const columnsFolder = 'columns';
/** The file that names the projects, one on a line, as Pagefind names its results. */
export const projectsFile = 'projects';

/** The name of the file with the values of a filter. */
export function nameFilterFile(filter: string): string {
  return `filter-${filter}`;
}

/** The name of the file with the places of the projects in an order. */
export function nameOrderFile(sort: string): string {
  return `order-${sort}`;
}

/** A column as text: the values as a list in JSON, and then a line for each project with the numbers of its values. */
export function writeColumn(rows: readonly (readonly string[])[]): string {
  const values = [...new Set(rows.flat())].sort(compareText);
  const numbers = new Map(values.map((value, index) => [value, index.toString(36)]));
  const lines = rows.map((row) => [...new Set(row)].map((value) => numbers.get(value)!).join(' '));
  return [JSON.stringify(values), ...lines].join('\n');
}

/** Reads what {@link writeColumn} wrote. Throws what JSON.parse throws for anything else. */
export function readColumn(text: string): Column {
  const [values = '', ...lines] = text.split('\n');
  return {
    values: JSON.parse(values) as string[],
    rows: lines.map((line) => (line === '' ? [] : line.split(' ').map((number) => parseInt(number, 36)))),
  };
}

/** The place of each project in an order, as text. */
export function writePlaces(places: readonly number[]): string {
  return places.map((place) => place.toString(36)).join('\n');
}

/** Reads what {@link writePlaces} wrote. */
export function readPlaces(text: string): number[] {
  return text.split('\n').map((place) => parseInt(place, 36));
}
