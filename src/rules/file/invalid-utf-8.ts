import type { Rule } from '../rule.ts';

export const invalidUtf8: Rule<undefined> = {
  code: 'invalid-utf-8',
  severity: 'error',
  scope: 'file',
  title: 'The file is text in UTF-8',
  why: 'In any other encoding, letters such as é or ŵ would turn into others.',
  bad: { described: 'A file saved as "Windows 1252", or a Word document renamed to .md' },
  good: { described: 'A file saved as "UTF-8"' },
  say: () => ({
    message: 'The file is not text in UTF-8.',
    fix: 'Open it in a text editor, choose "Save as", and pick the encoding UTF-8.',
  }),
};
