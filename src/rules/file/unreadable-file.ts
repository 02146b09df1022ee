import type { Rule } from '../rule.ts';

export const unreadableFile: Rule<{ reason: string }> = {
  code: 'unreadable-file',
  severity: 'error',
  scope: 'file',
  title: 'The file can be opened',
  why: 'What cannot be opened cannot be checked or shown.',
  bad: { described: 'A file that this computer may not read, or that is not there' },
  good: { described: 'A file that everybody may read' },
  say: ({ reason }) => ({
    message: `The file cannot be opened: ${reason}.`,
    fix: 'Check that the file is there and that you may read it.',
  }),
};
