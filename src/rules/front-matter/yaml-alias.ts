import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const yamlAlias: Rule<{ name: string }> = {
  code: 'yaml-alias',
  severity: 'error',
  scope: 'front matter',
  title: 'No anchors and no aliases',
  why: 'In YAML a value that starts with & or * stands for another one. Few people know that, and a short file could unfold into a huge one.',
  bad: { frontMatter: 'found_at: [&park Sandhey Park, *park]' },
  good: { frontMatter: 'found_at:\n  - Sandhey Park' },
  say: ({ name }) => ({
    message: `${quote(name)} is a YAML anchor or alias; expected the value itself.`,
    fix: 'Write the value out. If the text really starts with & or *, put quotation marks round it.',
  }),
};
