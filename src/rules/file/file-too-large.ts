import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule<{ bytes: number }> = {
  code: 'file-too-large',
  severity: 'error',
  scope: 'file',
  title: 'A file has at most 65,536 bytes',
  why: 'A declaration is meant to be read. Seventeen answers of 150 words need about 20,000 bytes.',
  bad: { described: 'A file of 65,537 bytes' },
  good: { described: 'A file of 65,536 bytes or fewer' },
  say: ({ bytes }) => ({
    message: `The file has ${bytes.toLocaleString('en-GB')} bytes; at most 65,536 are read.`,
    fix: 'Shorten the longest answers, and link to documents instead of copying them in.',
  }),
};
