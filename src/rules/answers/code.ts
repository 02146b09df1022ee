import type { Rule } from '../rule.ts';

export const code: Rule<undefined> = {
  code: 'code',
  severity: 'error',
  scope: 'answers',
  title: 'No code in an answer',
  why: 'Answers are for residents. Lines that begin with four spaces, and words between backticks, are code in Markdown.',
  bad: { answer: 'inputs', text: 'The counter sends `visits=12` every hour.' },
  good: { answer: 'inputs', text: 'The counter sends the number of visits every hour.' },
  say: () => ({
    message: 'This is code in Markdown; expected plain text.',
    fix: 'Say it in words. Delete backticks, and spaces at the beginning of the line.',
  }),
};
