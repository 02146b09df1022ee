import { hasDigits } from './digits.ts';
import { personalRule } from './text-rule.ts';
import { listFreeTexts } from './written-texts.ts';

/** Digits in a row, or in groups of three and more with single spaces or hyphens between them. */
const written = /(?<![\p{L}\p{N}+/.]|\d[\p{Zs}\p{Pd}])\d{3,}(?:[\p{Zs}\p{Pd}]\d{3,})*(?![\p{Zs}\p{Pd}/]?\d|\p{L})/gu;
/** The fewest digits that a card number has. */
const shortest = 13;
/** The first digits and lengths of the big networks: Visa, Mastercard, American Express, Discover, UnionPay. */
const network =
  /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|(?:6011|65\d\d|62\d\d)\d{12,15})$/;

export const personalCardNumber = personalRule<{ ending: string }>({
  code: 'personal-card-number',
  severity: 'error',
  title: 'No card number stands in an entry',
  why: 'Whoever reads the number of a payment card may take money with it. An entry is public, and everything in it is copied and kept.',
  bad: { answer: 'contest', text: 'Tell us the number of your card, such as 4111 1111 1111 1111.' },
  good: { answer: 'contest', text: 'Ring us on 0151 496 0100. We never ask for the number of your card.' },
  say: ({ ending }) => ({
    message: `There is a valid number of a payment card here; it ends in ${ending}. Others could pay with it, and the entry is public.`,
    fix: 'Delete it, and have a real card stopped by the bank. If the file has been sent already, tell the keepers of the register at once: its history is kept, and they can remove it from there.',
  }),
  texts: listFreeTexts,
  findIn: ({ field, text }) =>
    cardNumbers(text).map((excerpt) => ({ field, details: { ending: readEnding(excerpt) }, excerpt })),
});

/** The card numbers of a text, as they are written there. */
function cardNumbers(text: string): string[] {
  if (!hasDigits(text, shortest)) return [];
  return [...text.matchAll(written)]
    .map(([found]) => found)
    .filter((found) => {
      const digits = found.replace(/\D/g, '');
      return network.test(digits) && passesLuhn(digits);
    });
}

function readEnding(found: string): string {
  return found.replace(/\D/g, '').slice(-2);
}

/** The check of all card numbers (ISO/IEC 7812): every second digit from the right counts double. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
