import type { PersonalRule } from './text-rule.ts';
import type { Finding } from '../rule.ts';
import { hasDigits } from './digits.ts';
import { personalAddress } from './personal-address.ts';
import { personalBankDetails } from './personal-bank-details.ts';
import { personalBirthDate } from './personal-birth-date.ts';
import { personalCardNumber } from './personal-card-number.ts';
import { personalEmail } from './personal-email.ts';
import { personalNhsNumber } from './personal-nhs-number.ts';
import { personalNiNumber } from './personal-ni-number.ts';
import { personalPhone } from './personal-phone.ts';
import { normaliseText, isAscii } from './written-texts.ts';

/** The rules about personal data in texts: first those that are certain, and errors, then those that warn. */
export const personalRules = [
  personalNhsNumber,
  personalCardNumber,
  personalNiNumber,
  personalPhone,
  personalEmail,
  personalAddress,
  personalBirthDate,
  personalBankDetails,
] as const;

/** What a rule finds, with the rule. */
export interface PersonalFinding {
  readonly rule: PersonalRule<never>;
  readonly finding: Finding<never>;
}

const rules = personalRules as unknown as readonly PersonalRule<never>[];

/** What the rules find in the fields of a file that is no declaration: in every text at any depth. */
export function findPersonalData(fields: object): PersonalFinding[] {
  return listTexts(fields, '').flatMap(({ field, text }) => {
    const looked = { field, text: normaliseText(text) };
    return rules.flatMap((rule) => rule.findIn(looked).map((finding) => ({ rule, finding })));
  });
}

const certain = rules.filter(({ severity }) => severity === 'error');
/** The fewest digits of a number that is certain: that of the NHS has ten. */
const fewestDigits = 10;

/** Whether a text can hold a number that is certain, however it is written; most have too few digits, which is seen at a glance. */
export function mayHoldNumber(text: string): boolean {
  return !isAscii(text) || hasDigits(text, fewestDigits);
}

/** Whether a text holds personal data beyond doubt. */
export function holdsCertainNumber(text: string): boolean {
  if (!mayHoldNumber(text)) return false;
  const looked = { field: '', text: normaliseText(text) };
  return certain.some((rule) => rule.findIn(looked).length > 0);
}

/** Every text at any depth, with its field. */
export function listTexts(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, field === '' ? key : `${field}.${key}`));
}
