import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const missingFrontMatter: Rule<{ found: string }> = {
  code: 'missing-front-matter',
  severity: 'error',
  scope: 'file',
  title: 'The file starts with a line of three hyphens',
  why: 'The fields stand between two lines of three hyphens. Anything else there, such as "---js", could make a program run what it should read.',
  bad: { file: '---yaml\ntitle: Counting visits to parks\n---\n' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: ({ found }) => ({
    message: `The first line is ${found.trim() === '' ? 'blank' : quote(found)}; expected exactly "---".`,
    fix: 'Make the first line three hyphens and nothing else.',
  }),
};
