import type { Rule } from '../rule.ts';

export const headingOrder: Rule<{ heading: string; after: string }> = {
  code: 'heading-order',
  severity: 'error',
  scope: 'answers',
  title: 'The headings stand in their order',
  why: 'The same order everywhere lets people compare two files side by side.',
  bad: { body: '## Inputs\n\nCounts.\n\n## Purpose and outputs\n\nWe count visits to parks.\n' },
  good: { answer: 'purpose', text: 'We count visits to parks.' },
  say: ({ heading, after }) => ({
    message: `The heading "${heading}" stands after "${after}"; expected it before.`,
    fix: 'Move the heading and its answer to its place. docs/blank-declaration.md has the seventeen headings in order.',
  }),
};
