import { compareText } from '../../text/compare-text.ts';
import { isCommonWord } from '../../text/common-words.ts';
import { normaliseWord } from '../shared/search-words.ts';
import { shardNames, chooseShard } from '../shared/word-shards.ts';

/** Every word that the search can find, in the making. */
export interface WordList {
  /** Takes in words as a text has them. */
  readonly add: (words: readonly string[]) => void;
  /**
   * The list in parts, by their names, one word a line and in order; every part is there, be it empty.
   */
  readonly parts: () => ReadonlyMap<string, string>;
}

/** Longer ones are addresses and slips of the keyboard, which make no useful suggestions. */
const longest = 30;

/** Starts a list of words. The search page asks it whether a word is known, and if not which one was meant. */
export function createWordList(): WordList {
  const pieces = new Set<string>();
  const keep = (piece: string) => pieces.add(piece);
  return {
    add: (words) => words.forEach(keep),
    parts: () => {
      const plain = new Set([...pieces].map(normaliseWord));
      const kept = [...plain].filter((word) => word.length > 1 && word.length <= longest && !isCommonWord(word));
      const words = Map.groupBy(kept.sort(compareText), chooseShard);
      return new Map(shardNames.map((name) => [name, (words.get(name) ?? []).join('\n')]));
    },
  };
}
