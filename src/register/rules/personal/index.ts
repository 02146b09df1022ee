import type { PersonalRule } from './text-rule.ts';
import type { Severity } from '../../message.ts';
import type { Finding } from '../rule.ts';
import { personalAddress } from './personal-address.ts';
import { personalBankDetails } from './personal-bank-details.ts';
import { personalBirthDate } from './personal-birth-date.ts';
import { personalCardNumber } from './personal-card-number.ts';
import { personalEmail } from './personal-email.ts';
import { personalNhsNumber } from './personal-nhs-number.ts';
import { personalNiNumber } from './personal-ni-number.ts';
import { personalPhone } from './personal-phone.ts';
import { evened } from './written-texts.ts';

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

/**
 * What the rules find in the fields of a file that is no declaration: in every text at any depth.
 * @param severities only the rules that are that serious; all unless told.
 */
export function personalFindings(
  fields: object,
  severities: readonly Severity[] = ['error', 'warning'],
): PersonalFinding[] {
  const rules = (personalRules as unknown as readonly PersonalRule<never>[]).filter(({ severity }) =>
    severities.includes(severity),
  );
  return textsOf(fields, '').flatMap((text) =>
    rules.flatMap((rule) => rule.findIn(text).map((finding) => ({ rule, finding }))),
  );
}

function textsOf(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: evened(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, field === '' ? key : `${field}.${key}`));
}
