import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const yamlTag: Rule<{ tag: string }> = {
  code: 'yaml-tag',
  severity: 'error',
  scope: 'front matter',
  title: 'No tags',
  why: 'In YAML a value that starts with ! tells programs to read it in a special way. The register reads every value as plain text.',
  bad: { frontMatter: 'title: !!binary Q291bnRpbmc=' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: ({ tag }) => ({
    message: `${quote(tag.replace('tag:yaml.org,2002:', '!!'))} is a YAML tag; expected plain text.`,
    fix: 'Delete the word that starts with "!". If the text really starts with "!", put quotation marks round it.',
  }),
};
