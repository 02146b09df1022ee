import { showCommonWords } from '../register/text/common-words.ts';
import { stemOf } from '../register/text/search-words.ts';
import { loadShard, prepareWords, search, type Found, type FoundProject, type FoundResult } from './engine.ts';
import type { Facet } from './facets.ts';
import type { Sort } from './state.ts';
import { lookUp, type UnknownWord } from './word-list.ts';
import { hasPhrase, phraseInIndex, readQuery } from './words.ts';

/** What a search for somebody's words gives. */
export interface Answer {
  readonly found: Found;
  /** Words that no project has; nothing is found then. */
  readonly unknown: readonly UnknownWord[];
  /** Whether nothing but words that every text has was typed. */
  readonly common: boolean;
  /** What the index was asked for, to ask it again with other filters; empty for every project. */
  readonly asked: string;
}

/** Of how many results it is made sure that they have a phrase to the letter; each has to be loaded for that. */
const mostVerified = 30;

const nothing: Found = { results: [], filters: {} };

/** Searches as somebody meant it: unknown words find nothing, a phrase is a phrase. Throws when the search cannot be loaded. */
export async function find(typed: string, facets: readonly Facet[], sort: Sort | undefined): Promise<Answer> {
  const query = readQuery(typed);
  const { common, phrases } = query;
  if (common) return { found: nothing, unknown: [], common, asked: typed };
  const [looked] = await Promise.all([
    // Without the list of words, a search is as good as Pagefind's own.
    lookUp(query, loadShard).catch(() => ({ words: query.words, unknown: [] })),
    query.words.length > 0 && prepareWords(query.words.join(' ')),
  ]);
  if (looked.unknown.length > 0) return { found: nothing, unknown: looked.unknown, common, asked: '' };
  // Signs alone are no words, and not a wish to see everything either.
  if (typed !== '' && looked.words.length === 0) return { found: nothing, unknown: [], common, asked: typed };
  const words = looked.words.join(' ');
  const ranked = await search(words, facets, sort);
  if (phrases.length === 0) return { found: ranked, unknown: [], common, asked: words };
  const exact = await Promise.all(phrases.map((phrase) => search(phraseInIndex(phrase), facets, sort)));
  const alone = phrases.length === 1 && query.words.every((word) => phrases[0]!.includes(word));
  const asked = alone ? phraseInIndex(phrases[0]!) : words;
  const results = await verified(inAll(ranked, exact, alone), phrases);
  return { found: { results, filters: alone ? exact[0]!.filters : ranked.filters }, unknown: [], common, asked };
}

/**
 * The projects that have every phrase, in the order of the search for their words: the search for a phrase has no order. Where
 * nothing but one phrase was typed, only its own place in a project is shown.
 */
function inAll(ranked: Found, exact: readonly Found[], alone: boolean): FoundResult[] {
  const byId = exact.map(({ results }) => new Map(results.map((result) => [result.id, result])));
  return ranked.results
    .filter(({ id }) => byId.every((results) => results.has(id)))
    .map((result) => (alone ? byId[0]!.get(result.id)! : result));
}

/** Without those that have other common words in the place of a phrase's own; the index does not know them. */
async function verified(
  results: readonly FoundResult[],
  phrases: readonly (readonly string[])[],
): Promise<FoundResult[]> {
  const first = await Promise.all(
    results.slice(0, mostVerified).map(async (result) => ({ result, project: await result.data() })),
  );
  const kept = first.filter(({ project }) => phrases.every((phrase) => saysIn(project, phrase)));
  return [...kept.map(({ result }) => result), ...results.slice(mostVerified)];
}

function saysIn({ content, meta }: FoundProject, phrase: readonly string[]): boolean {
  const texts = [content, meta.title, meta.summary, meta.lead].map(showCommonWords);
  return texts.some((text) => hasPhrase(text, phrase, stemOf));
}
