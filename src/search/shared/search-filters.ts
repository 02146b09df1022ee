/** In which order the values of a filter are listed: the most frequent first, by name, or the newest first. */
export type FilterOrder = 'count' | 'name' | 'newest';

/** A filter of the search page. */
export interface SearchFilter {
  /** Its name in the index and in the address of a search: permanent, because searches are shared. */
  readonly name: string;
  /** What people read above its values. */
  readonly label: string;
  readonly order: FilterOrder;
}

/** The filters in the order of the search page. Index, page and browser code all read the names here. */
export const searchFilters = [
  { name: 'ai', label: 'Use of AI', order: 'count' },
  { name: 'stage', label: 'Stage', order: 'count' },
  { name: 'theme', label: 'Theme', order: 'count' },
  { name: 'area', label: 'Area', order: 'count' },
  { name: 'people', label: 'People affected', order: 'count' },
  { name: 'place', label: 'Place or service', order: 'count' },
  { name: 'organisation', label: 'Organisation', order: 'count' },
  { name: 'organisation_kind', label: 'Kind of organisation', order: 'count' },
  { name: 'principle', label: 'Charter principle', order: 'name' },
  { name: 'ai_kind', label: 'Kind of AI', order: 'count' },
  { name: 'ai_role', label: "AI's part in decisions", order: 'count' },
  { name: 'personal_data', label: 'Personal data', order: 'count' },
  { name: 'opt_out', label: 'Can people keep their data out?', order: 'count' },
  { name: 'outcome', label: 'Outcome', order: 'count' },
  { name: 'review', label: 'Review of the entry', order: 'count' },
  { name: 'year', label: 'Year declared', order: 'newest' },
] as const satisfies readonly SearchFilter[];

/** The name of one of {@link searchFilters}. */
export type SearchFilterName = (typeof searchFilters)[number]['name'];
