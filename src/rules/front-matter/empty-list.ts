import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { Rule } from '../rule.ts';

export const emptyList: Rule<{ field: string }> = {
  code: 'empty-list',
  severity: 'error',
  scope: 'front matter',
  title: 'A list has at least one value',
  why: 'An empty list leaves people wondering whether something was forgotten.',
  bad: { frontMatter: 'themes: []' },
  good: { frontMatter: 'themes:\n  - culture_and_leisure' },
  say: ({ field }) => ({
    message: `${findFieldLabel(field)}: the list is empty; expected at least one value.`,
    fix: 'Add a value, or delete the whole field if it is optional.',
  }),
};
