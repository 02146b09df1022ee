import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const invalidId: Rule<{ id: string; why: string }> = {
  code: 'invalid-id',
  severity: 'error',
  scope: 'file',
  title: "The file's name can be an address",
  why: "The file's name without .md is the entry's permanent id and its address, so it must work in every system.",
  bad: { described: 'Park Visits (final).md' },
  good: { described: 'park-visits.md' },
  say: ({ id, why }) => ({
    message: `The file's name ${quote(id)} cannot be an id: ${why}.`,
    fix: 'Rename the file: lower-case words with hyphens between them, such as "park-visits.md". A review has its day before them.',
  }),
};
