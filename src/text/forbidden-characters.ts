/** A character that no file of the register may hold. */
export interface ForbiddenCharacter {
  /** Its index in the text, in UTF-16 units. */
  readonly index: number;
  /** Its Unicode number, such as `U+202E`. */
  readonly codePoint: string;
  /** What kind of character it is, in words. */
  readonly kind: string;
}

/**
 * Characters that cannot be seen but change what people or programs read. Listed in the register's design, section 3:
 * joiners that scripts and emoji need (U+200C, U+200D) and single directional marks (U+200E, U+200F) stay allowed.
 * Beyond that list: signs of old formats, code points without a character or for private use, letters without a shape, and rows of
 * variation selectors, which no script has a use for and which can carry a whole hidden text.
 * See https://trojansource.codes/.
 */
const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/[\u202A-\u202E\u2066-\u2069]/v, 'a character that turns the direction of text round'],
  [/[\u200B\u2060\uFEFF]/v, 'an invisible space'],
  [/[\u2061-\u2064\u206A-\u206F\uFFF9-\uFFFB]/v, 'an invisible sign of an old format'],
  [/[\u3164\uFFA0]/v, 'a letter that looks like a space'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/v, 'a row of invisible signs'],
  [/[\u{E0000}-\u{E007F}]/v, 'an invisible tag character'],
  [/[\u2028\u2029]/v, 'an invisible line break'],
  [/[\p{Cc}--[\t\n]]/v, 'a control character'],
  [/\p{Cs}/v, 'half of a character'],
  [/\p{Co}/v, 'a sign that every computer shows differently'],
  [/\p{Noncharacter_Code_Point}/v, 'a sign that no script has'],
];

const anyForbidden = new RegExp(kinds.map(([pattern]) => pattern.source).join('|'), 'v');
const everyForbidden = new RegExp(anyForbidden, 'gv');

/** Every forbidden character of a text, in order; line ends must be `\n` already. */
export function findForbidden(text: string): ForbiddenCharacter[] {
  if (!anyForbidden.test(text)) return [];
  return [...text.matchAll(everyForbidden)].map((match) => ({
    index: match.index,
    codePoint: `U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    kind: kinds.find(([pattern]) => pattern.test(match[0]))![1],
  }));
}

const invisibleRow = /([\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gv;

/**
 * A text without the characters that no file may hold; of a row of invisible signs the first is kept, which is the one
 * that an emoji has. What they separated may become such a row, so the text is checked again.
 */
export function removeForbidden(text: string): string {
  let found = text;
  while (anyForbidden.test(found)) found = found.replace(invisibleRow, '$1').replace(everyForbidden, '');
  return found;
}
