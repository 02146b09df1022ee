/** A piece of an excerpt; `found` is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How many words an excerpt has, and how many of them may stand before the first one found. */
const length = 28;
const before = 6;

/**
 * The words around those that were found, where most of them stand together. Pagefind offers excerpts as HTML in which
 * `&lt;` may be a sign or four characters of a text; these are made of its plain text and are text.
 *
 * `content` is the text of a record, `hits` are numbers of words in it, at least one and in order; the excerpt stays
 * between the word `from` and the word before `to`.
 */
export function excerptOf(content: string, hits: readonly number[], from: number, to: number): Piece[] {
  const words = content.split(/\s+/);
  const within = (start: number) => hits.filter((hit) => hit >= start && hit < start + length - before).length;
  const best = hits.reduce((a, b) => (within(b) > within(a) ? b : a));
  const end = Math.min(to, words.length);
  const start = Math.max(from, Math.min(best - before, end - length));
  const stop = Math.min(start + length, end);
  const found = new Set(hits);
  const pieces: Piece[] = start > from ? [{ text: '… ', found: false }] : [];
  for (let index = start; index < stop; index += 1) {
    pieces.push({ text: words[index] ?? '', found: found.has(index) }, { text: ' ', found: false });
  }
  if (stop < end) pieces.push({ text: '…', found: false });
  return pieces;
}
