import { countNoun } from './count-noun.ts';

/** A number of things within a sentence: `no projects`, `1 project`, `2,345 projects`. */
export function countNounOrNo(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? `no ${many}` : countNoun(number, one, many);
}

/** A text with its first letter as a capital. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence that goes on after a colon: with its first letter small. */
export function uncapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
