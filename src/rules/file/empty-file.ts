import type { Rule } from '../rule.ts';

export const emptyFile: Rule<undefined> = {
  code: 'empty-file',
  severity: 'error',
  scope: 'file',
  title: 'The file has something in it',
  why: 'An empty file declares nothing.',
  bad: { file: '\n' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: () => ({
    message: 'The file is empty.',
    fix: 'For a project, copy docs/blank-declaration.md into it and fill that in; CONTRIBUTING.md tells how.',
  }),
};
