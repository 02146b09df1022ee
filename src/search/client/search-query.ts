import { isCommonWord } from '../../text/common-words.ts';
import { splitPieces, normaliseWord } from '../shared/search-words.ts';

/** A search, as read from what was typed. */
export interface Query {
  /** Words that all have to be found, those of the phrases too; common words are left out where others are there. */
  readonly words: readonly string[];
  /** Each text in quotes: all its words, in order, common ones too. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether nothing but common words was typed. */
  readonly common: boolean;
}

/** Reads what was typed. A quote that is not closed is none. */
export function readQuery(typed: string): Query {
  const text = typed.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
  const quoted = [...text.matchAll(/"([^"]*)"/g)].map(([, inside]) => splitWords(inside!));
  const all = splitWords(text.replaceAll('"', ' '));
  const telling = all.filter((word) => !isCommonWord(word));
  return {
    words: [...new Set(telling.length > 0 ? telling : all)],
    phrases: quoted.filter((phrase) => phrase.length > 1 && phrase.some((word) => !isCommonWord(word))),
    common: telling.length === 0 && all.length > 0,
  };
}

/** Words between spaces, without signs at their ends. What signs join stays together: `X-ray`, `A&E`, `well/being`. */
function splitWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** The parts of a word that signs join, for where the whole is not known; the word alone where there are none. */
export function splitCompound(word: string): string[] {
  const parts = splitPieces(word).filter((part) => normaliseWord(part).length > 1);
  return parts.length > 1 ? parts : [word];
}

/** The words of a phrase for the index, which leaves common words out and has their neighbours side by side. */
export function writePhrase(phrase: readonly string[]): string {
  return `"${phrase.filter((word) => !isCommonWord(word)).join(' ')}"`;
}

/** Whether a text has a phrase, word for word in any of their forms. `sameForm` gives what the forms of a word share. */
export function hasPhrase(text: string, phrase: readonly string[], sameForm: (word: string) => string): boolean {
  const wanted = phrase.map((word) => sameForm(normaliseWord(word)));
  const words = text.split(/\s+/).map((word) => sameForm(normaliseWord(word)));
  const present = words.filter((word) => word !== '');
  return present.some((_, at) => wanted.every((word, index) => present[at + index] === word));
}
