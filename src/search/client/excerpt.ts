import { showCommonWords } from '../../text/common-words.ts';

/** A piece of an excerpt; `found` is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How many words an excerpt has, and how many of them may come before the first one found. */
const length = 28;
const before = 6;

/**
 * The words around those that were found, where most of them are close together. Pagefind offers excerpts as HTML in which
 * `&lt;` may be a sign or four characters of a text; these are made of its plain text and are text.
 *
 * `words` are those of a record as the index counts them, with the signs of common words on them; `hits` are numbers of
 * words, at least one and in order; the excerpt stays between the word `from` and the word before `to`.
 */
export function makeExcerpt(words: readonly string[], hits: readonly number[], from: number, to: number): Piece[] {
  const within = (start: number) => hits.filter((hit) => hit >= start && hit < start + length - before).length;
  const best = hits.reduce((a, b) => (within(b) > within(a) ? b : a));
  const end = Math.min(to, words.length);
  const start = Math.max(from, Math.min(best - before, end - length));
  const stop = Math.min(start + length, end);
  const found = new Set(hits);
  const pieces: Piece[] = start > from ? [{ text: '… ', found: false }] : [];
  for (let index = start; index < stop; index += 1) {
    pieces.push(...splitShownWord(words[index] ?? '', found.has(index)), { text: ' ', found: false });
  }
  if (stop < end) pieces.push({ text: '…', found: false });
  return pieces;
}

/** A word with the common ones that cling to it; of these, none was found. */
function splitShownWord(word: string, found: boolean): Piece[] {
  const shown = showCommonWords(word);
  if (!found) return [{ text: shown, found }];
  const before = shown.length - word.replace(/^[\uE000-\uE0FF]+/u, '').length;
  return [
    { text: shown.slice(0, before), found: false },
    { text: shown.slice(before), found },
  ];
}
