import { isDate } from './dates.ts';

/** The form of an id: lower-case letters and digits in words joined by single hyphens, beginning with a letter. */
const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Words that YAML, a file system or the site keeps for itself. */
const reserved = new Set([
  ...['null', 'true', 'false', 'yes', 'off'],
  ...['page', 'index', 'feed', 'history'],
  ...['con', 'nul', 'aux', 'prn'],
  ...Array.from({ length: 9 }, (_, n) => [`com${n + 1}`, `lpt${n + 1}`]).flat(),
]);

/** Why a text cannot be an id, in words that finish "… but "; undefined when it can. */
export function findIdFault(text: string): string | undefined {
  if (text.length < 3 || text.length > 80)
    return `it has ${text.length === 1 ? '1 character' : `${text.length} characters`}; an id has 3 to 80`;
  if (!idForm.test(text)) {
    return 'an id has only lower-case letters, digits and single hyphens between words, and starts with a letter';
  }
  if (reserved.has(text)) return `"${text}" is a word that computers keep for themselves`;
  return undefined;
}

/** Why a text cannot be the id of a review, which is its day and an id: `2026-02-10-first-review`; undefined when it can. */
export function findReviewIdFault(text: string): string | undefined {
  if (!isDate(text.slice(0, 10), 'day') || text[10] !== '-')
    return 'the id of a review begins with its day and a hyphen';
  return findIdFault(text.slice(11));
}
