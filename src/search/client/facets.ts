import type { SearchFilterName } from '../shared/search-filters.ts';
import { listChosen, type SearchState } from './search-state.ts';

/** Chosen values, one of which a project must have. */
export interface Facet {
  /** The name of the filter. */
  readonly name: string;
  /** What the values have in common; see {@link facetKey}. */
  readonly key: string;
  readonly values: readonly string[];
}

const principleFilter: SearchFilterName = 'principle';

/**
 * Groups the values that widen a search together: those of one filter. The filter `principle` holds eleven questions in one
 * ("2 Security: Open"), and choosing states of two principles asks for projects to which both apply.
 */
export function facetKey(name: string, value: string): string {
  return name === principleFilter ? value.slice(0, value.indexOf(':')) : name;
}

/** The chosen values in groups: a project is found when it has at least one value of each. */
export function groupFacets(state: SearchState): Facet[] {
  const facets = new Map<string, { name: string; key: string; values: string[] }>();
  for (const { name, value } of listChosen(state)) {
    const key = facetKey(name, value);
    const facet = facets.get(key) ?? { name, key, values: [] };
    facet.values.push(value);
    facets.set(key, facet);
  }
  return [...facets.values()];
}

/** Filters whose values the index holds as words of a sentence: `told`, `in date`. */
const lowerCaseFilters: ReadonlySet<string> = new Set<SearchFilterName>(['outcome', 'review']);

/** A value as people read it in a list. Shared addresses keep the index's own. */
export function displayValue(name: string, value: string): string {
  return lowerCaseFilters.has(name) ? value.replace(/^./u, (letter) => letter.toUpperCase()) : value;
}
