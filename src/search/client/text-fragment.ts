import { showCommonWords } from '../../text/common-words.ts';

/** How many words before and after the one found make it likely that the page has them in no second place. */
const around = 3;

/** What ends a sentence, or is written otherwise on the page than in the index. */
const ending = /[^\p{L}\p{N}'’,-]$/u;
const beginning = /^[^\p{L}\p{N}]/u;

/**
 * The end of an address that makes a browser mark words on the page (https://wicg.github.io/scroll-to-text-fragment/); nothing
 * where it could mark the wrong ones. `words` are those of a record as the index counts them, `hit` is the one found, and
 * the words stay between `from` and the word before `to`. A browser that does not know such an end leaves it out.
 */
export function writeTextFragment(words: readonly string[], hit: number, from: number, to: number): string {
  let start = hit;
  while (start > Math.max(from, hit - around) && !ending.test(words[start - 1]!) && !startsAnew(words[start]!))
    start -= 1;
  let stop = hit;
  const last = Math.min(to, words.length) - 1;
  while (stop < Math.min(last, hit + around) && !ending.test(words[stop]!) && !startsAnew(words[stop + 1]!)) stop += 1;
  const text = showCommonWords(words.slice(start, stop + 1).join(' ')).replace(/[^\p{L}\p{N}]+$/u, '');
  if (text.split(' ').length < 2 || beginning.test(text)) return '';
  return `:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

/** Whether a word begins with a sign, such as a bracket or a quotation mark. */
function startsAnew(word: string): boolean {
  return beginning.test(showCommonWords(word));
}
