import type { Rule } from '../rule.ts';

export const unsupportedMarkdown: Rule<{ what: string }> = {
  code: 'unsupported-markdown',
  severity: 'error',
  scope: 'answers',
  title: 'Paragraphs, lists, emphasis and links only',
  why: 'An answer is read on telephones, in print and by screen readers. Simple text works everywhere.',
  bad: { answer: 'purpose', text: '> We count visits to parks.' },
  good: { answer: 'purpose', text: '- We count visits to parks.\n- We plan repairs.' },
  say: ({ what }) => ({
    message: `This is ${what} in Markdown; expected paragraphs, lists, emphasis and links.`,
    fix: 'Delete the sign at the beginning of the line (">" or a row of hyphens, asterisks or underscores).',
  }),
};
