import type { Rule } from '../rule.ts';

export const textBeforeHeadings: Rule<undefined> = {
  code: 'text-before-headings',
  severity: 'error',
  scope: 'answers',
  title: 'All text stands under a heading',
  why: 'Text above the first heading answers no question and would not be shown.',
  bad: { body: 'About our project.\n\n## Purpose and outputs\n\nWe count visits to parks.\n' },
  good: { answer: 'purpose', text: 'About our project: we count visits to parks.' },
  say: () => ({
    message: 'There is text before the first heading.',
    fix: 'Move it below the heading of the question that it answers, or delete it.',
  }),
};
