import type { Rule } from '../rule.ts';

export const missingAnswer: Rule<{ heading: string }> = {
  code: 'missing-answer',
  severity: 'error',
  scope: 'answers',
  title: 'Every question has an answer',
  why: 'The Charter asks for an answer to each question. "Not sure" and "Does not apply" are honest answers; silence is none.',
  bad: { answer: 'harms', text: '' },
  good: { answer: 'harms', text: 'Not sure: we will ask park users in spring.' },
  say: ({ heading }) => ({
    message: `"${heading}" has no answer.`,
    fix: 'Write the answer below the heading. If you do not know yet, write "Not sure:" and why; if the question does not fit, "Does not apply:" and why.',
  }),
};
