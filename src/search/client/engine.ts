import type { SearchFilterName } from '../shared/search-filters.ts';
import { loadIndexFile } from './load-index-file.ts';

/** A part of a project in which words were found. */
export interface FoundPart {
  /** The heading of the part. */
  readonly title: string;
  readonly url: string;
  /** Absent for the text before the first part. */
  readonly anchor?: { readonly location: number };
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** What the index keeps of a project; made by src/search/index/search-record.ts, with signs for common words in its texts. */
export interface FoundProject {
  readonly url: string;
  readonly content: string;
  readonly meta: {
    readonly title: string;
    readonly summary: string;
    readonly lead: string;
    readonly declared: string;
    /** Absent where it is the day of declaration. */
    readonly updated?: string;
    /** The word that marks an invented entry; absent on a real one. */
    readonly example?: string;
  };
  readonly filters: { readonly [name in SearchFilterName]?: readonly string[] };
  readonly sub_results: readonly FoundPart[];
  readonly anchors: readonly { readonly location: number }[];
}

/** A project that was found. It is loaded when it is shown. */
export interface FoundResult {
  /** Names the project in this index. */
  readonly id: string;
  readonly data: () => Promise<FoundProject>;
}

/** As much of https://pagefind.app/docs/api/ as is used here. */
interface Pagefind {
  readonly options: (options: { ranking: object }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (words: string | null) => Promise<{ readonly results: readonly FoundResult[] }>;
  readonly preload: (words: string) => Promise<unknown>;
}

/**
 * How projects are ranked. A word in the title says what the project is; by default, Pagefind weighs nothing else.
 * Days and the mark of an example are found, and say nothing. A word counts more than longer ones that
 * begin with it: `bus` than `business`.
 */
const ranking = {
  termSimilarity: 2,
  pageLength: 0.4,
  termSaturation: 1.2,
  metaWeights: { title: 6, summary: 2, lead: 1, declared: 0, updated: 0, example: 0 },
};

let pagefind: Promise<Pagefind> | undefined;

/**
 * Pagefind, loaded when it is first needed. The register draws its own interface: Pagefind's Component UI (1.6) loads every
 * filter before it shows a first result (400 KB at 10,000 projects), shows the filters' bare names, leaves the address of the
 * page as it is, so that a search cannot be sent to anyone, and needs `data:` images, which the site's policy forbids.
 */
async function load(): Promise<Pagefind> {
  // The build writes it next to the pages after bundling.
  const address = '/pagefind/pagefind.js';
  pagefind ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (engine) => {
    await engine.options({ ranking });
    return engine;
  });
  edition ??= readEdition();
  const [engine] = await Promise.all([pagefind, edition]);
  return engine;
}

let edition: Promise<string> | undefined;

/** Which index the site has now; it says another thing after each build. */
async function readEdition(): Promise<string> {
  const response = await fetch('/pagefind/pagefind-entry.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`No index: ${response.status}`);
  return response.text();
}

/** Loads what every search needs, so that the first one is quick. An error shows when a search is made. */
export function preload(): void {
  load().then(
    (engine) => engine.init(),
    () => undefined,
  );
}

/** The projects with all of some words, the best match first; without any words, all projects. Throws when it cannot. */
export async function search(words: string): Promise<readonly FoundResult[]> {
  const engine = await load();
  const { results } = await engine.search(words === '' ? null : words);
  // Pagefind finds nothing where a part of its index cannot be had: offline, or when the site has been built anew.
  if (results.length === 0 && (await readEdition()) !== (await edition)) throw new Error('The index has changed.');
  return results;
}

/** Loads what a search for these words needs. An error shows in the search. */
export async function preloadWords(words: string): Promise<void> {
  const engine = await load();
  await engine.preload(words);
}

/** Loads a part of the list of all words; see src/search/index/word-list.ts. Throws when it cannot. */
export function loadShard(name: string): Promise<readonly string[]> {
  return loadIndexFile(`words/${name}.txt`, (text) => text.split('\n'));
}
