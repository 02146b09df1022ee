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
    fix: 'Write the declaration: a line "---", the fields, a line "---", then the answers under their headings. CONTRIBUTING has a blank one to copy.',
  }),
};
