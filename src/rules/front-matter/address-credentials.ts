import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { Rule } from '../rule.ts';

export const addressCredentials: Rule<{ field: string }> = {
  code: 'address-credentials',
  severity: 'error',
  scope: 'front matter',
  title: 'No user name or password in an address',
  why: 'The register is public and keeps its history for good. An address such as https://bank.example@evil.example also leads somewhere else than it seems to.',
  bad: {
    frontMatter: 'contact:\n  team: Parks Team\n  url: https://user:secret@parks.example/\n  checked: 2026-10-01',
  },
  good: { frontMatter: 'contact:\n  team: Parks Team\n  url: https://parks.example/\n  checked: 2026-10-01' },
  say: ({ field }) => ({
    message: `${findFieldLabel(field)}: the address has a user name or password in it, before an "@".`,
    fix: 'Use the address without them. If a real password was in it, change that password now.',
  }),
};
