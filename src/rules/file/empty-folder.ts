import type { Rule } from '../rule.ts';

export const emptyFolder: Rule<{ folder: string }> = {
  code: 'empty-folder',
  severity: 'warning',
  scope: 'file',
  title: 'The folder holds declarations',
  why: 'A folder without a single declaration is mostly the wrong folder.',
  bad: { described: 'content/projects/ with nothing in it' },
  good: { described: 'content/projects/park-visits.md' },
  say: ({ folder }) => ({
    message: `There is no declaration in ${folder}.`,
    fix: 'Check the name of the folder; declarations are files such as "projects/park-visits.md" in it.',
  }),
};
