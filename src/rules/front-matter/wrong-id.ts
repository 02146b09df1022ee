import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const wrongId: Rule<{ field: string; found: unknown; why: string }> = {
  code: 'wrong-id',
  severity: 'error',
  scope: 'front matter',
  title: 'An id is the name of a file',
  why: 'Ids join the files of the register: the id of an organisation is the name of its file in content/organisations without .md, and the id of a project is the name of its file in content/projects.',
  bad: { frontMatter: 'previous_ids:\n  - Park Visits' },
  good: { frontMatter: 'previous_ids:\n  - park-visits' },
  say: ({ field, found, why }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} cannot be an id: ${why}.`,
    fix: 'Use the id, not the name: lower-case words with hyphens between them, such as "sample-council".',
  }),
};
