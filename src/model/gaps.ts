/**
 * A gap in a draft answer: `[fill in: how many calls a week]`. Square brackets, because nobody writes them in prose, they
 * need no quotation marks in a text box, and they stand out in every program. Also found as people may change it: in
 * capitals, without the colon, or without its end.
 */
const gap = /\[\s*fill\s+in\b\s*:?\s*([^[\]]{0,200})\]?/gi;

/** A piece of a text: words, or a gap that somebody has to fill in. */
export interface Piece {
  /** As it stands in the text. */
  readonly text: string;
  /** What is to be filled in; absent for words. */
  readonly wanted?: string;
}

/** A text cut at its gaps; joined again, the pieces are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(gap)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], wanted: match[1]!.trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The gaps of a text, in order. */
export function gapsOf(text: string): (Piece & { readonly wanted: string })[] {
  return piecesOf(text).flatMap(({ text: found, wanted }) => (wanted === undefined ? [] : [{ text: found, wanted }]));
}
