import { showCommonWords } from '../../text/common-words.ts';
import { stemWord } from '../shared/search-words.ts';
import { loadShard, preloadWords, search, type FoundProject, type FoundResult } from './engine.ts';
import { lookUpWords, type UnknownWord } from './look-up-words.ts';
import { hasPhrase, writePhrase, readQuery } from './search-query.ts';

/** The answer to a search. */
export interface SearchAnswer {
  /** The projects with the words, the best match first. */
  readonly all: readonly FoundResult[];
  /** Those that the filters keep, in the order asked for. */
  readonly results: readonly FoundResult[];
  /** Words that no project has; nothing is found then. */
  readonly unknown: readonly UnknownWord[];
  /** Whether nothing but words that every text has was typed. */
  readonly common: boolean;
}

/** Filters the results and puts them in order. */
export type FilterResults = (results: readonly FoundResult[]) => Promise<readonly FoundResult[]>;

/** How many results are checked for the exact phrase; each has to be loaded for that. */
const maxVerified = 30;

const nothing = { all: [], results: [], unknown: [], common: false } as const;

/** Searches for what was typed: unknown words find nothing, a phrase is a phrase. Throws when the search cannot be loaded. */
export async function find(
  typed: string,
  keep: FilterResults = (results) => Promise.resolve(results),
): Promise<SearchAnswer> {
  const query = readQuery(typed);
  const { common, phrases } = query;
  if (common) return { ...nothing, common };
  const [looked] = await Promise.all([
    // Without the list of words, a search is as good as Pagefind's own.
    lookUpWords(query, loadShard).catch(() => ({ words: query.words, unknown: [] })),
    query.words.length > 0 && preloadWords(query.words.join(' ')),
  ]);
  if (looked.unknown.length > 0) return { ...nothing, unknown: looked.unknown };
  // Signs alone are no words, and not a wish to see everything either.
  if (typed !== '' && looked.words.length === 0) return nothing;
  const ranked = await search(looked.words.join(' '));
  if (phrases.length === 0) return { ...nothing, all: ranked, results: await keep(ranked) };
  const exact = await Promise.all(phrases.map((phrase) => search(writePhrase(phrase))));
  const alone = phrases.length === 1 && query.words.every((word) => phrases[0]!.includes(word));
  const all = keepWithPhrases(ranked, exact, alone);
  return { ...nothing, all, results: await verifyPhrases(await keep(all), phrases) };
}

/**
 * The projects that have every phrase, in the order of the search for their words: the search for a phrase has no order. Where
 * nothing but one phrase was typed, only its own place in a project is shown.
 */
function keepWithPhrases(
  ranked: readonly FoundResult[],
  exact: readonly (readonly FoundResult[])[],
  alone: boolean,
): readonly FoundResult[] {
  const byId = exact.map((results) => new Map(results.map((result) => [result.id, result])));
  return ranked
    .filter(({ id }) => byId.every((results) => results.has(id)))
    .map((result) => (alone ? byId[0]!.get(result.id)! : result));
}

/** Without those that have other common words in the place of a phrase's own; the index does not know them. */
async function verifyPhrases(
  results: readonly FoundResult[],
  phrases: readonly (readonly string[])[],
): Promise<FoundResult[]> {
  const first = await Promise.all(
    results.slice(0, maxVerified).map(async (result) => ({ result, project: await result.data() })),
  );
  const kept = first.filter(({ project }) => phrases.every((phrase) => hasPhrases(project, phrase)));
  return [...kept.map(({ result }) => result), ...results.slice(maxVerified)];
}

function hasPhrases({ content, meta }: FoundProject, phrase: readonly string[]): boolean {
  const texts = [content, meta.title, meta.summary, meta.lead].map(showCommonWords);
  return texts.some((text) => hasPhrase(text, phrase, stemWord));
}
