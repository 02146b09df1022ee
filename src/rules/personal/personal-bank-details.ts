import { possiblePersonalData } from './possible.ts';
import { listFreeTexts } from './written-texts.ts';

const sortCode = String.raw`(?<!\d)\d\d[ -]?\d\d[ -]?\d\d(?!\d)`;
const account = String.raw`(?<!\d)(?:\d{8}|\d{4} \d{4})(?!\d)`;
/** A sort code and the number of an account close together, in either order. */
const pair = new RegExp(`${sortCode}[^\\d]{1,40}${account}|${account}[^\\d]{1,40}${sortCode}`, 'giu');
/** So close together, and with its hyphens, a sort code needs no word; eight digits that are a day are none. */
const bare = /^\d\d-\d\d-\d\d[ ,/]{1,3}(?!(?:19|20)\d{6})\d{8}$/;
const words = /\bsort\b|\baccount\b|\bacc(?:t|\.| no)\b|\ba\/c\b|\bbank\b/i;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;

export const personalBankDetails = possiblePersonalData({
  code: 'personal-bank-details',
  title: 'No bank details stand in an entry',
  why: 'With the number of an account others can try to take or claim money. An entry is copied and kept.',
  bad: { answer: 'contest', text: 'Refunds go to sort code 12-34-56, account 12345678.' },
  good: { answer: 'contest', text: 'Refunds go to the account the fare was paid from.' },
  looksLike: 'details of a bank account',
  instead: 'Delete them. Say how to pay or be paid without them.',
  texts: listFreeTexts,
  find: (text) => {
    const pairs = [...text.matchAll(pair)].filter(
      ({ 0: found, index }) =>
        bare.test(found) || words.test(text.slice(Math.max(0, index - 60), index + found.length)),
    );
    const numbers = [...text.matchAll(iban)].filter(([found]) => isIban(found.replaceAll(' ', '')));
    return [...pairs, ...numbers].map(([found]) => found);
  },
});

/** The check of ISO 13616: letters as numbers, the first four signs last, modulus 97. */
function isIban(text: string): boolean {
  if (text.length < 15 || text.length > 34) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
