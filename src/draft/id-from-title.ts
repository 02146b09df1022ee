import { findIdFault } from '../text/entry-id.ts';

const longest = 80;

/** Letters that do not come apart into a Latin letter and a sign. */
const folded: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', '&': ' and ',
}; // prettier-ignore

/**
 * An id made of a title: `Counting visits to parks` gives `counting-visits-to-parks`. One that is taken, or that computers
 * keep for themselves, gets a number; empty when nothing can be made of the title.
 */
export function idFromTitle(title: string, taken: ReadonlySet<string> = new Set()): string {
  const words = title
    .slice(0, 1000)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[æœøßðþłđħı&]/g, (letter) => folded[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    // An id starts with a letter.
    .replace(/^[^a-z]+|-$/g, '');
  if (words === '') return '';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id = cut(words, longest - end.length) + end;
    // A word that is too short or kept by computers can still begin an id.
    if (!taken.has(id) && findIdFault(id) === undefined) return id;
    if (number > taken.size + 2) return '';
  }
}

/** The first words that fit; the beginning of a single word that does not. */
function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf('-', most);
  return words.slice(0, end > 0 ? end : most);
}
