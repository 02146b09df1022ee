import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const notADeclarationFile: Rule<{ name: string; what: string }> = {
  code: 'not-a-declaration-file',
  severity: 'error',
  scope: 'file',
  title: 'Only Markdown files lie in the content folders',
  why: 'Each entry is one file that ends in .md. A folder or another kind of file there would never be shown, and nobody would notice.',
  bad: { described: 'content/projects/park-visits.docx, or a folder in content/projects/' },
  good: { described: 'content/projects/park-visits.md' },
  say: ({ name, what }) => ({
    message: `${quote(name)} is ${what}; expected a file that ends in ".md".`,
    fix: 'Rename it to end in ".md" if it is a declaration; move it out of this folder if it is not.',
  }),
};
