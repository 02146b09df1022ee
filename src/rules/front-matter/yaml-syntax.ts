import type { Rule } from '../rule.ts';

/** The parser's commonest faults in everyday words, by its code for them; its own words for the rest. */
const inPlainWords: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the line begins further left or right than its neighbours',
  BAD_SCALAR_START: 'the value begins with a sign that needs quotation marks round the value',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second colon followed by a space on the line',
  MISSING_CHAR: 'a colon, a comma, a bracket or a quotation mark is missing',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon after the name of its field',
  TAB_AS_INDENT: 'the line begins with a tab; expected spaces',
  UNEXPECTED_TOKEN: 'there is text where none is expected',
};

export const yamlSyntax: Rule<{ problem: string; code?: string }> = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'front matter',
  title: 'The fields follow the rules of YAML',
  why: 'The fields are written in YAML: a name, a colon, a space and a value on each line, with two spaces before what belongs to a field.',
  bad: { frontMatter: 'title: Parks: counting visits' },
  good: { frontMatter: 'title: "Parks: counting visits"' },
  say: ({ problem, code = '' }) => ({
    message: `The fields cannot be read from here on: ${inPlainWords[code] ?? problem.split('\n')[0]!.replace(/[.:]$/, '')}.`,
    fix: 'Look at this line and the one before it. A value with a colon in it needs quotation marks round it, quotation marks come in pairs, and lines of one list start below each other.',
  }),
};
