import { findNearest } from '../../text/nearest-word.ts';
import { normaliseWord, stemWord } from '../shared/search-words.ts';
import { chooseShard } from '../shared/word-shards.ts';
import { splitCompound, type Query } from './search-query.ts';

/** Loads a part of the list of all words (src/search/index/word-list.ts) by its name. */
export type LoadShard = (name: string) => Promise<readonly string[]>;

/** A word that no project has, and the nearest one that some have. */
export interface UnknownWord {
  readonly word: string;
  readonly suggestion?: string;
}

/** The words of a search after they were looked up. */
export interface LookUpResult {
  /** The words to search for: what signs join and no project joins is several words. */
  readonly words: readonly string[];
  readonly unknown: readonly UnknownWord[];
}

/**
 * Looks up which words are known. Pagefind, asked for a word that it does not know, answers with the longest beginning that
 * it does know, so that "asdfgh" would find something; the list of words prevents that.
 */
export async function lookUpWords({ words }: Pick<Query, 'words'>, load: LoadShard): Promise<LookUpResult> {
  const all = await Promise.all(words.map((word) => lookUpWord(word, load)));
  return { words: all.flatMap((looked) => looked.words), unknown: all.flatMap((looked) => looked.unknown) };
}

async function lookUpWord(word: string, load: LoadShard): Promise<LookUpResult> {
  const known = await findKnownForm(word, load);
  if (known !== undefined) return { words: [known], unknown: [] };
  const parts = splitCompound(word);
  if (parts.length > 1) return lookUpWords({ words: parts }, load);
  const suggestion = await findNearestWord(word, load);
  return { words: [word], unknown: [{ word, ...(suggestion !== undefined && { suggestion }) }] };
}

/**
 * The word, if some project has it, a form of it, or one that begins with it, as a word does while it is typed; its singular,
 * if only that is known (`buses` and `bus` have no stem in common). Undefined for a word that is not known.
 */
async function findKnownForm(word: string, load: LoadShard): Promise<string | undefined> {
  const plain = normaliseWord(word);
  if (plain.length < 2) return word;
  const stem = stemWord(plain);
  const list = await load(chooseShard(plain));
  if (list.some((known) => known.startsWith(plain) || stemWord(known) === stem)) return word;
  const singulars = [plain.replace(/e?s$/, ''), plain.replace(/s$/, '')];
  return singulars.find((singular) => singular.length > 2 && list.includes(singular));
}

/** The known word that is nearest, also where the first two letters have changed places or two words are written as one. */
async function findNearestWord(word: string, load: LoadShard): Promise<string | undefined> {
  const plain = normaliseWord(word);
  const own = await load(chooseShard(plain));
  const next = chooseShard(plain.slice(1));
  const all = next === chooseShard(plain) ? own : [...own, ...(await load(next))];
  // Of two words as near, the one that begins more like what was typed: people rarely mistype the first letters.
  const near = findNearest(
    plain,
    all.toSorted((a, b) => countSameLetters(plain, b) - countSameLetters(plain, a)),
  );
  return near ?? (await findTwoWords(plain, own, load));
}

/** With how many letters two words begin alike. */
function countSameLetters(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Two known words that make up a word: `number plate` of `numberplate`; the longest first one. */
async function findTwoWords(plain: string, own: readonly string[], load: LoadShard): Promise<string | undefined> {
  const firsts = own.filter((known) => known.length > 2 && plain.startsWith(known) && plain.length - known.length > 2);
  for (const first of firsts.sort((a, b) => b.length - a.length)) {
    const rest = plain.slice(first.length);
    if ((await load(chooseShard(rest))).some((known) => stemWord(known) === stemWord(rest))) return `${first} ${rest}`;
  }
  return undefined;
}

/** What was typed with each unknown word corrected; undefined where one has no suggestion. */
export function correctWords(typed: string, unknown: readonly UnknownWord[]): string | undefined {
  let corrected = typed;
  for (const { word, suggestion } of unknown) {
    if (suggestion === undefined) return undefined;
    corrected = corrected.replaceAll('’', "'").replace(word, () => suggestion);
  }
  return corrected;
}
