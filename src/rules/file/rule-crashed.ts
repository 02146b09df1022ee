import type { Rule } from '../rule.ts';

export const ruleCrashed: Rule<{ code: string }> = {
  code: 'rule-crashed',
  severity: 'error',
  scope: 'file',
  title: 'A rule could not do its work',
  why: 'When a rule of the register itself fails, the entry is held back until somebody has looked, and all other entries are checked as usual.',
  bad: { described: 'A fault in the register, not in your file' },
  good: { described: 'A rule that works' },
  say: ({ code }) => ({
    message: `The rule "${code}" could not check this file. That is a fault in the register, not in the file.`,
    fix: 'Please tell the keepers of the register and send them the file.',
  }),
};
