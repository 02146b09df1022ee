import { findFieldLabel } from '../../model/fields/field-labels.ts';
import type { Rule } from '../rule.ts';

export const severalLines: Rule<{ field: string }> = {
  code: 'several-lines',
  severity: 'error',
  scope: 'front matter',
  title: 'The value of a field is one line',
  why: 'Fields are facts for lists and tables. Longer text belongs in the answers.',
  bad: { frontMatter: 'summary: |\n  We count visits to parks.\n  We do so every day.' },
  good: { frontMatter: 'summary: We count visits to parks.' },
  say: ({ field }) => ({
    message: `${findFieldLabel(field)}: the value has several lines; expected one.`,
    fix: 'Write it on one line, and move what does not fit into the answers.',
  }),
};
