import { joinList } from '../../text/join-list.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const unknownKey: Rule<{ key: string; parent: string; meant: string | undefined; known: readonly string[] }> = {
  code: 'unknown-key',
  severity: 'error',
  scope: 'front matter',
  title: 'Only fields that the register knows',
  why: 'A field with an unknown name would never be shown, and nobody would notice that it is missing.',
  bad: { frontMatter: 'sumary: We count visits to parks.' },
  good: { frontMatter: 'summary: We count visits to parks.' },
  say: ({ key, parent, meant, known }) => ({
    message: `${quote(key)} is not a field of ${parent ? `"${parent.replace(/\.\d+/g, '')}"` : 'this kind of file'}.`,
    fix: meant
      ? `Did you mean "${meant}"? If not, delete the line.`
      : `Delete the line, or use one of: ${joinList([...known].sort(), 'or')}.`,
  }),
};
