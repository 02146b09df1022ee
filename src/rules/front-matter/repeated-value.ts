import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const repeatedValue: Rule<{ field: string; found: unknown; first: number }> = {
  code: 'repeated-value',
  severity: 'error',
  scope: 'front matter',
  title: 'A list holds no value twice',
  why: 'A value that stands twice is mostly a slip for another one.',
  bad: { frontMatter: 'themes:\n  - transport\n  - transport' },
  good: { frontMatter: 'themes:\n  - transport\n  - research' },
  say: ({ field, found, first }) => ({
    message: `${findFieldLabel(field)}: ${typeof found === 'string' ? quote(found) : 'this entry'} stands twice; it is also entry ${first + 1}.`,
    fix: 'Delete one of the two.',
  }),
};
