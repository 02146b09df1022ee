import type { Rule } from '../rule.ts';

export const intricateMarkdown: Rule<{ what: string }> = {
  code: 'intricate-markdown',
  severity: 'error',
  scope: 'answers',
  title: 'An answer is not full of signs',
  why: 'Nobody needs a list inside ten others, or a thousand asterisks. Reading them would take the register minutes.',
  bad: { answer: 'purpose', text: `${'- '.repeat(12)}We count visits to parks.` },
  good: { answer: 'purpose', text: '- We count visits to parks.\n  - Every park has a counter.' },
  say: ({ what }) => ({
    message: `${what}, and the text is not read any further.`,
    fix: 'Delete signs such as "-", ">", "*", "_" and "[" that the text does not need.',
  }),
};
