import type { Rule } from '../rule.ts';

export const repeatedHeading: Rule<{ heading: string; first: number }> = {
  code: 'repeated-heading',
  severity: 'error',
  scope: 'answers',
  title: 'Each heading stands once',
  why: 'With two answers to one question, nobody knows which one counts.',
  bad: { answer: 'harms', text: 'None that we know.\n\n## Potential harms\n\nSome.' },
  good: { answer: 'harms', text: 'None that we know.' },
  say: ({ heading, first }) => ({
    message: `The heading "${heading}" stands here for the second time; the first is on line ${first}.`,
    fix: 'Put both texts under the first heading and delete this one.',
  }),
};
