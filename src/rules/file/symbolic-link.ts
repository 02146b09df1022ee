import type { Rule } from '../rule.ts';

export const symbolicLink: Rule<undefined> = {
  code: 'symbolic-link',
  severity: 'error',
  scope: 'file',
  title: 'A file is a file of its own',
  why: 'A link to another file could make the register publish something that was never declared.',
  bad: { described: 'content/projects/park-visits.md, a symbolic link to another file' },
  good: { described: 'content/projects/park-visits.md, an ordinary file' },
  say: () => ({
    message: 'This is a symbolic link to another file.',
    fix: 'Replace the link with the file itself.',
  }),
};
