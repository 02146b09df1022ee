import type { Rule } from '../rule.ts';

export const yamlSyntax: Rule<{ problem: string }> = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'front matter',
  title: 'The fields follow the rules of YAML',
  why: 'The fields are written in YAML: a name, a colon, a space and a value on each line, with two spaces before what belongs to a field.',
  bad: { frontMatter: 'title: Parks: counting visits' },
  good: { frontMatter: 'title: "Parks: counting visits"' },
  say: ({ problem }) => ({
    message: `The fields cannot be read from here on: ${problem.split('\n')[0]!.replace(/[.:]$/, '')}.`,
    fix: 'Look at this line and the one before it. A value with a colon in it needs quotation marks round it, quotation marks come in pairs, and lines of one list start below each other.',
  }),
};
