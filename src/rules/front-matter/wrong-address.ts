import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import { suggestAddress } from '../address-remedy.ts';
import type { Rule } from '../rule.ts';

export const wrongAddress: Rule<{ field: string; found: unknown }> = {
  code: 'wrong-address',
  severity: 'error',
  scope: 'front matter',
  title: 'A web address starts with https://',
  why: 'With https nobody on the way can change the page that a resident is sent to. Other kinds of address could run code.',
  bad: { frontMatter: 'contact:\n  team: Parks Team\n  url: http://parks.example/\n  checked: 2026-10-01' },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  url: https://parks.example/\n  checked: 2026-10-01' },
  say: ({ field, found }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not a web address that starts with "https://".`,
    fix: suggestAddress(String(found)),
  }),
};
