import { isCommonWord } from '../register/text/common-words.ts';

/**
 * The words to search for. The index leaves common words out, so they are left out here; where nothing else was typed, all
 * stay, and find titles. Words in quotes are searched for in that order, unless a common word stands between them.
 */
export function searchWords(typed: string): string {
  const quoted = /^"(.+)"$/.exec(typed)?.[1]?.trim();
  const words = (quoted ?? typed).replaceAll('"', '').split(' ');
  const telling = words.filter((word) => word !== '' && !isCommonWord(word));
  if (telling.length === 0) return typed;
  const text = telling.join(' ');
  return quoted !== undefined && words.join(' ').includes(text) ? `"${text}"` : text;
}
