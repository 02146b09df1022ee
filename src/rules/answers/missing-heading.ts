import type { Rule } from '../rule.ts';

export const missingHeading: Rule<{ heading: string }> = {
  code: 'missing-heading',
  severity: 'error',
  scope: 'answers',
  title: 'All seventeen headings are there',
  why: 'Every declaration answers the same questions of the Charter guide, so that none is quietly left out.',
  bad: { body: '## Purpose and outputs\n\nWe count visits to parks.\n' },
  good: { answer: 'purpose', text: 'We count visits to parks.' },
  say: ({ heading }) => ({
    message: `The heading "${heading}" is missing.`,
    fix: `Add a line "## ${heading}" in its place, and the answer below it.`,
  }),
};
