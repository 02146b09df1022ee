import { findIdFault } from '../text/entry-id.ts';

const maximumLength = 80;

/** Letters that Unicode does not decompose into a Latin letter and a diacritic. */
const foldedLetters: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', '&': ' and ',
}; // prettier-ignore

/**
 * Derives an id from a title: `Counting visits to parks` gives `counting-visits-to-parks`. One that is taken or reserved by
 * operating systems gets a number. Empty if the title has no usable letters.
 */
export function idFromTitle(title: string, taken: ReadonlySet<string> = new Set()): string {
  const words = title
    .slice(0, 1000)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[æœøßðþłđħı&]/g, (letter) => foldedLetters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    // An id starts with a letter.
    .replace(/^[^a-z]+|-$/g, '');
  if (words === '') return '';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id = shorten(words, maximumLength - end.length) + end;
    // A word that is too short or reserved is valid with a number.
    if (!taken.has(id) && findIdFault(id) === undefined) return id;
    if (number > taken.size + 2) return '';
  }
}

/** Cuts a text at a hyphen or, within a long word, anywhere. */
function shorten(words: string, length: number): string {
  if (words.length <= length) return words;
  const end = words.lastIndexOf('-', length);
  return words.slice(0, end > 0 ? end : length);
}
