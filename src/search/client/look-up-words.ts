import { nearest } from '../../text/nearest-word.ts';
import { plainWord, stemOf } from '../shared/search-words.ts';
import { shardOf } from '../shared/word-shards.ts';
import { partsOf, type Query } from './search-query.ts';

/** Loads a part of the list of all words (src/search/index/word-list.ts) by its name. */
export type LoadShard = (name: string) => Promise<readonly string[]>;

/** A word that no project has, and the nearest one that some have. */
export interface UnknownWord {
  readonly word: string;
  readonly meant?: string;
}

/** The words of a search after they were looked up. */
export interface LookedUp {
  /** The words to search for: what signs join and no project joins is several words. */
  readonly words: readonly string[];
  readonly unknown: readonly UnknownWord[];
}

/**
 * Looks up which words are known. Pagefind, asked for a word that it does not know, answers with the longest beginning that
 * it does know, so that "asdfgh" would find something; the list of words prevents that.
 */
export async function lookUp({ words }: Pick<Query, 'words'>, load: LoadShard): Promise<LookedUp> {
  const all = await Promise.all(words.map((word) => lookUpWord(word, load)));
  return { words: all.flatMap((looked) => looked.words), unknown: all.flatMap((looked) => looked.unknown) };
}

async function lookUpWord(word: string, load: LoadShard): Promise<LookedUp> {
  const known = await knownForm(word, load);
  if (known !== undefined) return { words: [known], unknown: [] };
  const parts = partsOf(word);
  if (parts.length > 1) return lookUp({ words: parts }, load);
  const meant = await nearestWord(word, load);
  return { words: [word], unknown: [{ word, ...(meant !== undefined && { meant }) }] };
}

/**
 * The word, if some project has it, a form of it, or one that begins with it, as a word does while it is typed; its singular,
 * if only that is known (`buses` and `bus` have no stem in common). Undefined for a word that is not known.
 */
async function knownForm(word: string, load: LoadShard): Promise<string | undefined> {
  const plain = plainWord(word);
  if (plain.length < 2) return word;
  const stem = stemOf(plain);
  const list = await load(shardOf(plain));
  if (list.some((known) => known.startsWith(plain) || stemOf(known) === stem)) return word;
  const singulars = [plain.replace(/e?s$/, ''), plain.replace(/s$/, '')];
  return singulars.find((singular) => singular.length > 2 && list.includes(singular));
}

/** The known word that is nearest, also where the first two letters have changed places or two words are written as one. */
async function nearestWord(word: string, load: LoadShard): Promise<string | undefined> {
  const plain = plainWord(word);
  const own = await load(shardOf(plain));
  const next = shardOf(plain.slice(1));
  const all = next === shardOf(plain) ? own : [...own, ...(await load(next))];
  // Of two words as near, the one that begins more like what was typed: people rarely mistype the first letters.
  const near = nearest(
    plain,
    all.toSorted((a, b) => sameLetters(plain, b) - sameLetters(plain, a)),
  );
  return near ?? (await twoWords(plain, own, load));
}

/** With how many letters two words begin alike. */
function sameLetters(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Two known words that make up a word: `number plate` of `numberplate`; the longest first one. */
async function twoWords(plain: string, own: readonly string[], load: LoadShard): Promise<string | undefined> {
  const firsts = own.filter((known) => known.length > 2 && plain.startsWith(known) && plain.length - known.length > 2);
  for (const first of firsts.sort((a, b) => b.length - a.length)) {
    const rest = plain.slice(first.length);
    if ((await load(shardOf(rest))).some((known) => stemOf(known) === stemOf(rest))) return `${first} ${rest}`;
  }
  return undefined;
}

/** What was typed with each unknown word in its meant form; undefined where one has none. */
export function correctedWords(typed: string, unknown: readonly UnknownWord[]): string | undefined {
  let corrected = typed;
  for (const { word, meant } of unknown) {
    if (meant === undefined) return undefined;
    corrected = corrected.replaceAll('’', "'").replace(word, () => meant);
  }
  return corrected;
}
