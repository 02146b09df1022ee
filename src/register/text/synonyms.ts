import { piecesOf, plainWord, stemOf } from './search-words.ts';

/** Tells which other words mean the same as words of a text; each is returned as the list has it. */
export type FindSynonyms = (text: string) => string[];

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
export function synonymFinder(groups: readonly (readonly string[])[]): FindSynonyms {
  const sayings = Map.groupBy(
    groups.flatMap((group) => group.map((saying): Saying => ({ group, keys: keysOf(saying) }))),
    ({ keys }) => keys[0] ?? '',
  );
  const stems = new Map<string, string>();
  const stem = (piece: string) => {
    const known = stems.get(piece) ?? stemOf(plainWord(piece));
    stems.set(piece, known);
    return known;
  };

  return (text) => {
    const pieces = piecesOf(text);
    const said = new Map<readonly string[], Set<string>>();
    const follows = (keys: readonly string[], at: number) =>
      keys.every((key, index) => {
        const piece = pieces[at + index];
        return piece !== undefined && (stem(piece) === key || capitalKey(piece) === key);
      });
    pieces.forEach((piece, at) => {
      for (const first of [stem(piece), capitalKey(piece)]) {
        for (const { group, keys } of (first !== undefined && sayings.get(first)) || []) {
          if (!follows(keys, at)) continue;
          const found = said.get(group) ?? new Set();
          said.set(group, found.add(keys.join(' ')));
        }
      }
    });
    return [...said].flatMap(([group, found]) => group.filter((saying) => !found.has(keysOf(saying).join(' '))));
  };
}

function keysOf(saying: string): string[] {
  const pieces = piecesOf(saying);
  const isCapital = /\p{Lu}/u.test(saying) && !/\p{Ll}/u.test(saying);
  return pieces.map((piece) => (isCapital ? `=${piece}` : stemOf(plainWord(piece))));
}

/** The key of a piece in capitals, alone or in the plural: `GPs`. */
function capitalKey(piece: string): string | undefined {
  const [, capitals] = /^([\p{Lu}\p{N}]+)s?$/u.exec(piece) ?? [];
  return capitals === undefined ? undefined : `=${capitals}`;
}
