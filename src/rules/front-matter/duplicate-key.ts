import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const duplicateKey: Rule<{ key: string; first: number }> = {
  code: 'duplicate-key',
  severity: 'error',
  scope: 'front matter',
  title: 'Each field stands once',
  why: 'Of a field that stands twice, programs keep only one, and not all of them the same.',
  bad: { frontMatter: 'stage: idea\nstage: pilot' },
  good: { frontMatter: 'stage: pilot\nstarted: 2026-03' },
  say: ({ key, first }) => ({
    message: `The field ${quote(key)} stands here for the second time; the first is on line ${first}.`,
    fix: 'Keep one of the two and delete the other.',
  }),
};
