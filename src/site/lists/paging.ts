/** How many entries one page of a list shows. */
export const pageSizes = {
  /** In the list of all projects, with their summaries. */
  all: 25,
  /** In every other list. */
  browse: 50,
  /** In the history of an entry, where each is shown field by field. */
  versions: 20,
  /** In lists with one line for each entry: places and organisations. */
  names: 200,
} as const;

/** One page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** The number of this page, from 1. */
  readonly number: number;
  /** How many pages the list has, at least 1. */
  readonly count: number;
  /** How many items the whole list has. */
  readonly total: number;
  /** The address of the first page, with a slash at both ends. */
  readonly path: string;
}

/** Divides a list into pages. An empty list has one empty page. */
export function paginate<T>(items: readonly T[], path: string, size: number): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: items.length,
    path,
  }));
}

/** The address of a page of a list. `page` cannot clash with an id or with the slug of a place. */
export function getPageAddress(path: string, number: number): string {
  return number === 1 ? path : `${path}page/${number}/`;
}

/** The value of Astro's `[...page]` for a page; undefined for the first. */
export function getPageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}

/** The numbers that a page links to: first, last and the neighbours; `undefined` marks a gap. */
export function getPageNumbers(number: number, count: number): (number | undefined)[] {
  const shown = [...new Set([1, number - 1, number, number + 1, count])].filter((n) => n >= 1 && n <= count);
  return shown.flatMap((n, index) => (index > 0 && n - (shown[index - 1] ?? n) > 1 ? [undefined, n] : [n]));
}
