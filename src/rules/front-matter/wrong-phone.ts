import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const wrongPhone: Rule<{ field: string; found: unknown }> = {
  code: 'wrong-phone',
  severity: 'error',
  scope: 'front matter',
  title: 'A telephone number can be dialled',
  why: 'Many people would rather ring. The page makes the number a link, so it must be only a number.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  phone: ask the switchboard\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2026-10-01' },
  say: ({ field, found }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not a telephone number of 5 to 15 digits.`,
    fix: 'Write digits and spaces only, such as "0151 496 0100". An extension belongs in the answer about contesting.',
  }),
};
