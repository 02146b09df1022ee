/** Words that nearly every text has: they distinguish nothing, and make up almost half of all words. */
const common =
  'a about after all also an and any are as at be because been but by can could do does each for from had has have how i if in ' +
  'into is it its may more no not of on one or other our out so some such than that the their them then there these they ' +
  'this those to up was we were what when where which who why will with would you your';

const words = common.split(' ').flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);

/** Private characters, which no search engine takes for letters: one for each common word, in the order of the list. */
const first = 0xe000;
const signs = new Map(words.map((word, index) => [word, String.fromCharCode(first + index)]));

const standing = new RegExp(`(?<![^\\s("'“‘])(?:${words.join('|')})(?=[)"'”’.,;:!?…]*(?:\\s|$))`, 'g');

/** Whether a word, as typed, is common. `IT` and `US` are words of their own. */
export function isCommonWord(word: string): boolean {
  return signs.has(word.replace(/[.,;:!?…]+$/u, ''));
}

/**
 * Puts a sign in the place of each common word, so that a search index made of the text leaves them out: it is half the
 * size, and no search has to load the part of it in which "the" or "and" fills hundreds of kilobytes. A sign has no place
 * of its own but clings to the word that follows, so that words of a phrase stay neighbours: `end`, `of life`.
 */
export function hideCommonWords(text: string): string {
  return text.replace(standing, (word) => signs.get(word) ?? word).replace(clinging, '$1');
}

/** Puts the common words back. */
export function showCommonWords(text: string): string {
  return text.replace(/[\uE000-\uE0FF](?=([\p{L}\p{N}\uE000-\uE0FF])?)/gu, (sign: string, next?: string) => {
    const word = words[sign.charCodeAt(0) - first];
    return word === undefined ? sign : word + (next ? ' ' : '');
  });
}

const clinging = /([\uE000-\uE0FF])\s+(?=[\p{L}\p{N}\uE000-\uE0FF])/gu;
