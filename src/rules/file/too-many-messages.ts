import type { Rule } from '../rule.ts';

export const tooManyMessages: Rule<{ found: number; shown: number }> = {
  code: 'too-many-messages',
  severity: 'warning',
  scope: 'file',
  title: 'A file with very many faults is not told all of them',
  why: 'Nobody reads thousands of messages, and most of them come from one and the same slip.',
  bad: { described: 'A file with some hundreds of faults' },
  good: { described: 'A file with a few' },
  say: ({ found, shown }) => ({
    message: `There are ${found} messages about this file; the first ${shown} are shown, errors before warnings.`,
    fix: 'Mend those, and check the file again.',
  }),
};
