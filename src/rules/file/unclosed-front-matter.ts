import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const unclosedFrontMatter: Rule<{ found: string | undefined }> = {
  code: 'unclosed-front-matter',
  severity: 'error',
  scope: 'file',
  title: 'A second line of three hyphens ends the fields',
  why: 'Without it nobody can tell where the fields end and the answers begin.',
  bad: { file: '---\ntitle: Counting visits to parks\n\n## Purpose and outputs\n\nTo see which parks need repairs.\n' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: ({ found }) =>
    found === undefined
      ? {
          message: 'The fields that start on line 1 have no end; expected a line "---" after them.',
          fix: 'Put a line with three hyphens and nothing else after the last field.',
        }
      : {
          message: `The line ${quote(found)} begins like the end of the fields; expected exactly "---".`,
          fix: 'Make the line three hyphens and nothing else: no letters and no spaces after them.',
        },
};
