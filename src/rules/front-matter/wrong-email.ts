import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const wrongEmail: Rule<{ field: string; found: unknown }> = {
  code: 'wrong-email',
  severity: 'error',
  scope: 'front matter',
  title: 'An e-mail address works',
  why: 'A resident who wants to object must not write into the void.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  email: parks at council.example\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  email: parks@council.example\n  checked: 2026-10-01' },
  say: ({ field, found }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not an e-mail address.`,
    fix: 'Write the address alone, such as "parks@council.example".',
  }),
};
