import { splitPieces, normaliseWord, stemWord } from './search-words.ts';

/** Finds the synonyms of the words of a text, given in pieces; each is returned as the list has it. */
export type FindSynonyms = (pieces: readonly string[]) => string[];

/** One way to say what a group means. */
interface Saying {
  readonly group: readonly string[];
  /** What its pieces are compared by. */
  readonly keys: readonly string[];
}

/**
 * Prepares the search for groups of words that mean the same. A text that has one of a group gets the others, so that all
 * of them find it. Forms of a word count as the word. Words in capitals count only in capitals: `it` is no IT.
 */
export function createSynonymFinder(groups: readonly (readonly string[])[]): FindSynonyms {
  const sayings = Map.groupBy(
    groups.flatMap((group) => group.map((saying): Saying => ({ group, keys: makeKeys(saying) }))),
    ({ keys }) => keys[0] ?? '',
  );
  // A register has few different pieces and millions of them, so each is analysed once.
  const known = new Map<string, Piece>();
  const look = (piece: string): Piece => {
    const keys = [stemWord(normaliseWord(piece)), ...makeCapitalKeys(piece)];
    return { keys, begins: keys.flatMap((key) => sayings.get(key) ?? []) };
  };
  const lookUp = (piece: string): Piece => {
    const seen = known.get(piece) ?? look(piece);
    known.set(piece, seen);
    return seen;
  };

  return (pieces) => {
    const said = new Map<readonly string[], Set<string>>();
    const follows = (keys: readonly string[], at: number) =>
      keys.every((key, index) => at + index < pieces.length && lookUp(pieces[at + index]!).keys.includes(key));
    for (let at = 0; at < pieces.length; at += 1) {
      for (const { group, keys } of lookUp(pieces[at]!).begins) {
        if (!follows(keys, at)) continue;
        const found = said.get(group) ?? new Set();
        said.set(group, found.add(keys.join(' ')));
      }
    }
    return [...said].flatMap(([group, found]) => group.filter((saying) => !found.has(makeKeys(saying).join(' '))));
  };
}

/** What a piece of a text is compared by, and the sayings that it may begin. */
interface Piece {
  readonly keys: readonly string[];
  readonly begins: readonly Saying[];
}

function makeKeys(saying: string): string[] {
  const pieces = splitPieces(saying);
  const isCapital = /\p{Lu}/u.test(saying) && !/\p{Ll}/u.test(saying);
  return pieces.map((piece) => (isCapital ? `=${piece}` : stemWord(normaliseWord(piece))));
}

/** The key of a piece in capitals, alone or in the plural: `GPs`. */
function makeCapitalKeys(piece: string): string[] {
  const [, capitals] = /^([\p{Lu}\p{N}]+)s?$/u.exec(piece) ?? [];
  return capitals === undefined ? [] : [`=${capitals}`];
}
