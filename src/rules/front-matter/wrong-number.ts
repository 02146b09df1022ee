import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const wrongNumber: Rule<{ field: string; found: unknown }> = {
  code: 'wrong-number',
  severity: 'error',
  scope: 'front matter',
  title: 'A number is written in digits alone',
  why: 'Numbers are added up and compared, so they carry no signs, spaces or words.',
  bad: { frontMatter: 'contracts:\n  - with: sample-supplier\n    value_gbp: £12,000' },
  good: { frontMatter: 'contracts:\n  - with: sample-supplier\n    value_gbp: 12000' },
  say: ({ field, found }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not a whole number.`,
    fix: 'Write the digits alone, without a currency sign, commas or pence: 12000.',
  }),
};
