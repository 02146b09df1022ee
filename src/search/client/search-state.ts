import { collapseWhiteSpace } from '../../text/collapse-white-space.ts';

/** The orders of results that an address can ask for; without one, the best match comes first. */
export const sorts = ['declared', 'updated', 'title'] as const;
/** One of {@link sorts}. */
export type Sort = (typeof sorts)[number];

/** How many results are shown at first, and how many more each time. */
export const pageSize = 10;

/** A search: everything that its address says, and nothing else. */
export interface SearchState {
  /** What was typed. */
  readonly words: string;
  /** Chosen values by the name of their filter; a filter without a chosen value is not there. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The order asked for; absent for the best match. */
  readonly sort?: Sort | undefined;
  /** How many results are shown: a multiple of {@link pageSize}. */
  readonly shown: number;
}

// An address can come from anyone, so what it may ask for has an end.
const limits = { words: 200, values: 50, shown: 200 };

/**
 * The search of an address. `query` is the part from the question mark on; `names` are the filters there are. What is no
 * filter, no order and no number is left out, so that every address gives a search.
 */
export function readState(query: string, names: readonly string[]): SearchState {
  const given = new URLSearchParams(query);
  let room = limits.values;
  const filters: Record<string, readonly string[]> = {};
  for (const name of names) {
    const values = [...new Set(given.getAll(name))].filter((value) => value !== '').slice(0, room);
    room -= values.length;
    if (values.length > 0) filters[name] = values;
  }
  const pages = Math.floor(Number(given.get('show') ?? 0) / pageSize);
  return {
    words: tidy(given.get('q') ?? ''),
    filters,
    sort: sorts.find((sort) => sort === given.get('sort')),
    shown: Math.min(Math.max(pages || 1, 1) * pageSize, limits.shown),
  };
}

/** The address of a search, from the root of the site. The same search always has the same address. */
export function writeState(state: SearchState): string {
  const query = new URLSearchParams();
  if (state.words !== '') query.append('q', state.words);
  for (const [name, values] of Object.entries(state.filters)) for (const value of values) query.append(name, value);
  if (state.sort) query.append('sort', state.sort);
  if (state.shown > pageSize) query.append('show', String(state.shown));
  const text = query.toString();
  return text === '' ? '/search/' : `/search/?${text}`;
}

/** The search with other words. Results are counted from the first again, here and in the functions below. */
export function withWords(state: SearchState, words: string): SearchState {
  return { ...state, words: tidy(words), shown: pageSize };
}

/** The search in another order. */
export function withSort(state: SearchState, sort: Sort | undefined): SearchState {
  return { ...state, sort, shown: pageSize };
}

/** The search with a value of a filter chosen or not. `names` gives the order of filters in the address. */
export function withValue(
  state: SearchState,
  names: readonly string[],
  name: string,
  value: string,
  chosen: boolean,
): SearchState {
  const others = (state.filters[name] ?? []).filter((other) => other !== value);
  const all = { ...state.filters, [name]: chosen ? [...others, value] : others };
  const filters: Record<string, readonly string[]> = {};
  for (const each of names) if (all[each]?.length) filters[each] = all[each];
  return { ...state, filters, shown: pageSize };
}

/** The search without any filter. */
export function withoutFilters(state: SearchState): SearchState {
  return { ...state, filters: {}, shown: pageSize };
}

/** Every chosen value with the name of its filter. */
export function listChosen(state: SearchState): { readonly name: string; readonly value: string }[] {
  return Object.entries(state.filters).flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

/** Whether nothing is searched for. */
export function isEmpty({ words, filters, sort }: SearchState): boolean {
  return words === '' && Object.keys(filters).length === 0 && sort === undefined;
}

/** The order that results really have: without words there is no best match, so the newest come first. */
export function chooseSort({ words, sort }: SearchState): Sort | undefined {
  return sort ?? (words === '' ? 'declared' : undefined);
}

function tidy(words: string): string {
  return collapseWhiteSpace(words).slice(0, limits.words).trimEnd();
}
