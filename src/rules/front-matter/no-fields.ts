import type { Rule } from '../rule.ts';

export const noFields: Rule<undefined> = {
  code: 'no-fields',
  severity: 'error',
  scope: 'front matter',
  title: 'There are fields between the two lines of hyphens',
  why: 'The fields say who runs the project, how far it is, and whom to ask.',
  bad: { file: '---\nCounting visits to parks\n---\n' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: () => ({
    message:
      'Between the two lines "---" there are no fields; expected lines such as "title: Counting visits to parks".',
    fix: 'Write each field as its name, a colon, a space and its value. docs/blank-declaration.md is a blank declaration to copy.',
  }),
};
