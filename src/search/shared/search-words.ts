import { stemmer } from 'stemmer';

/** The id of the part of a search record with words that the project itself does not say; it leads nowhere. */
export const synonymsPart = 'same-words';

/**
 * A word as searches compare it: small letters and digits, without accents and signs. `A&E` is `ae`, as Pagefind has it;
 * a text without a letter or digit is nothing.
 */
export function normaliseWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** What a plain word has in common with its other forms: `gullies` and `gully`. Made for English, harmless for others. */
export function stemWord(word: string): string {
  return stemmer(word);
}

/** The pieces of a text between spaces and signs, in order; `doctor's` is one. */
export function splitPieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** Words that signs join, such as `X-ray` and `R&D`. */
export function findCompounds(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-‐‑–&/.+'’][\p{L}\p{N}]+)+/gu) ?? [];
}
