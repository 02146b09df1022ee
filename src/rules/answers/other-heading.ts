import type { Rule } from '../rule.ts';

export const otherHeading: Rule<undefined> = {
  code: 'other-heading',
  severity: 'error',
  scope: 'answers',
  title: 'Only the seventeen headings',
  why: 'Every declaration has the same headings, so that people can compare them and find their way.',
  bad: { answer: 'purpose', text: '### Background\n\nWe count visits to parks.' },
  good: { answer: 'purpose', text: '**Background:** we count visits to parks.' },
  say: () => ({
    message: 'This is a heading inside an answer; expected text.',
    fix: 'If it is meant as one of the seventeen headings, start it with exactly "## ". If not, make it a sentence, or put two asterisks before and after the words. A line of hyphens or equals signs below text also makes it a heading: put a blank line between them.',
  }),
};
