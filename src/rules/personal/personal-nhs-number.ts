import { hasDigits } from './digits.ts';
import { personalRule } from './text-rule.ts';
import { listFreeTexts } from './written-texts.ts';

/**
 * Three, three and four digits, as NHS letters print the number, and with the first digits that are given out
 * (https://en.wikipedia.org/wiki/NHS_number), 9 being for tests; not inside a longer number, such as one from abroad.
 */
const grouped =
  /(?<![\p{L}\p{N}+]|\d[\p{Zs}\p{Pd}]|\(0\)[\p{Zs}\p{Pd}]?)(?:3[2-9]|[4679]\d)\d[\p{Zs}\p{Pd}]\d{3}[\p{Zs}\p{Pd}]\d{4}(?![\p{Zs}\p{Pd}]?\d|\p{L})/gu;
/** Ten digits in a row or in other groups, which could be many things. */
const ungrouped =
  /(?<![\p{L}\p{N}+]|\d[\p{Zs}\p{Pd}]|\(0\)[\p{Zs}\p{Pd}]?)[1-9](?:[\p{Zs}\p{Pd}]?\d){9}(?![\p{Zs}\p{Pd}]?\d|\p{L})/gu;
/** How many words before ten digits in a row may say that they are an NHS number. */
const nearWords = 6;
/** Words right after ten digits which say that they are an NHS number. */
const namedAfter = /^[ ,(]{1,3}(?:an? |the |her |his |their )?NHS (?:number|no\b)/i;
/** How many characters six words may have, so that a text full of numbers is not gone through once for each. */
const nearCharacters = 120;

export const personalNhsNumber = personalRule<{ ending: string }>({
  code: 'personal-nhs-number',
  severity: 'error',
  title: 'No NHS number stands in an entry',
  why: 'An NHS number belongs to one person and opens their health record. An entry is public, and everything in it is copied and kept.',
  bad: { answer: 'contest', text: 'Ring us and give your NHS number, such as 943 476 5919.' },
  good: { answer: 'contest', text: 'Ring us on 0151 496 0100 and have your NHS number at hand.' },
  say: ({ ending }) => ({
    message: `There is a valid NHS number here; it ends in ${ending}. It belongs to one person, and the entry is public.`,
    fix: 'Delete it. If the file has been sent already, tell the keepers of the register at once: its history is kept, and they can remove it from there.',
  }),
  texts: listFreeTexts,
  findIn: ({ field, text }) =>
    nhsNumbers(text).map((excerpt) => ({ field, details: { ending: excerpt.slice(-2) }, excerpt })),
});

/** The NHS numbers of a text, as they are written there; only those that cannot well be anything else. */
function nhsNumbers(text: string): string[] {
  if (!hasDigits(text, 10)) return [];
  const said = [...text.matchAll(ungrouped)].filter(
    ({ 0: found, index }) =>
      speaksOfNhs(text.slice(Math.max(0, index - nearCharacters), index)) ||
      namedAfter.test(text.slice(index + found.length, index + found.length + 20)),
  );
  const found = [...text.matchAll(grouped), ...said].map((match) => [match.index, match[0]] as const);
  return [...new Map(found).values()].filter(hasValidCheckDigit);
}

/** Whether the last words speak of the NHS. The check digit of a book number (ISBN) is made in the same way. */
function speaksOfNhs(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-nearWords).join(' ');
  return /(?<![\p{L}\p{N}])NHS(?![\p{L}\p{N}])/iu.test(words) && !/ISBN/i.test(words);
}

/** The check of the NHS Data Dictionary: weights 10 to 2, modulus 11; a remainder that asks for 10 is no number. */
function hasValidCheckDigit(written: string): boolean {
  const digits = [...written.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
