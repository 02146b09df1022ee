/**
 * A gap in a draft answer: `[fill in: how many calls a week]`. Square brackets are rare in prose, need no quoting in a text
 * box and are easy to see in any program. Variants that people type are found, too: capitals, no colon, no closing bracket.
 */
const gap = /\[\s*fill\s+in\b\s*:?\s*([^[\]]{0,200})\]?/gi;

/** A piece of a text: words, or a gap to fill in. */
export interface TextPiece {
  /** The piece exactly as in the text. */
  readonly text: string;
  /** What is to be filled in; absent for words. */
  readonly wanted?: string;
}

/** A text cut at its gaps; joined again, the pieces are the text. */
export function splitAtGaps(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
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
export function findGaps(text: string): (TextPiece & { readonly wanted: string })[] {
  return splitAtGaps(text).flatMap(({ text: found, wanted }) =>
    wanted === undefined ? [] : [{ text: found, wanted }],
  );
}
