import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const yamlComment: Rule<{ comment: string }> = {
  code: 'yaml-comment',
  severity: 'error',
  scope: 'front matter',
  title: 'No comment after a value',
  why: 'YAML takes a space and # for the start of a comment, so the end of "title: Leaks #3 now" would be lost without a word. Comments on lines of their own are fine.',
  bad: { frontMatter: 'title: Leaking pipes #3 in the park' },
  good: { frontMatter: '# Agreed with the parks team.\ntitle: "Leaking pipes #3 in the park"' },
  say: ({ comment }) => ({
    message: `${quote(comment)} would be lost, because "#" after a space starts a comment.`,
    fix: 'Put quotation marks round the whole value if this belongs to it; move it to a line of its own if it is a comment.',
  }),
};
