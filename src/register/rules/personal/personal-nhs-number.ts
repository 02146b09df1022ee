import type { DraftRule } from '../rule.ts';
import { writtenTexts } from './written-texts.ts';

/** Three, three and four digits, as NHS letters print the number; not inside a longer number, such as one from abroad. */
const grouped =
  /(?<![\p{L}\p{N}+]|\d[\p{Zs}\p{Pd}])[1-9]\d{2}[\p{Zs}\p{Pd}]\d{3}[\p{Zs}\p{Pd}]\d{4}(?![\p{Zs}\p{Pd}]?\d|\p{L})/gu;
/** Ten digits in a row, which could be many things. */
const inARow = /(?<![\p{L}\p{N}+]|\d[\p{Zs}\p{Pd}])[1-9]\d{9}(?![\p{Zs}\p{Pd}]?\d|\p{L})/gu;
/** How many words before ten digits in a row may say that they are an NHS number. */
const nearWords = 6;
/** How many characters six words may have, so that a text full of numbers is not gone through once for each. */
const nearCharacters = 120;

export const personalNhsNumber: DraftRule<{ ending: string }> = {
  code: 'personal-nhs-number',
  severity: 'error',
  scope: 'words',
  title: 'No NHS number stands in an entry',
  why: 'An NHS number belongs to one person and opens their health record. An entry is public, and everything in it is copied and kept.',
  bad: { answer: 'contest', text: 'Ring us and give your NHS number, such as 943 476 5919.' },
  good: { answer: 'contest', text: 'Ring us on 0151 496 0100 and have your NHS number at hand.' },
  say: ({ ending }) => ({
    message: `There is a valid NHS number here; it ends in ${ending}. It belongs to one person, and the entry is public.`,
    fix: 'Delete it. Git never forgets: if the file has been sent already, tell the keepers of the register at once, so that they can remove it for good.',
  }),
  *check(draft) {
    for (const { field, text } of writtenTexts(draft)) {
      for (const number of nhsNumbers(text)) {
        yield { field, details: { ending: number.slice(-2) }, excerpt: number };
      }
    }
  },
};

/** The NHS numbers of a text, as they are written there; only those that cannot well be anything else. */
function nhsNumbers(text: string): string[] {
  const solid = [...text.matchAll(inARow)].filter(({ index }) =>
    speaksOfNhs(text.slice(Math.max(0, index - nearCharacters), index)),
  );
  return [...text.matchAll(grouped), ...solid].map(([found]) => found).filter(hasValidCheckDigit);
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
