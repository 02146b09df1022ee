import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const onlyTrueRule: Rule<{ found: unknown }> = {
  code: 'only-true',
  severity: 'error',
  scope: 'front matter',
  title: 'An invented entry says "example: true"',
  why: 'The mark is there or it is not, so that nobody can misread it.',
  bad: { frontMatter: 'example: maybe' },
  good: { frontMatter: 'example: true' },
  say: ({ found }) => ({
    message: `Example: ${quote(String(found))} is not "true".`,
    fix: 'Write "example: true" for an invented entry; delete the line for a real one.',
  }),
};
