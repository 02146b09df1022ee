import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const unknownHeading: Rule<{ heading: string; meant: string | undefined }> = {
  code: 'unknown-heading',
  severity: 'error',
  scope: 'answers',
  title: 'A heading is written as the register writes it',
  why: 'The heading tells which question the text answers.',
  bad: { body: '## Purposes and output\n\nWe count visits to parks.\n' },
  good: { answer: 'purpose', text: 'We count visits to parks.' },
  say: ({ heading, meant }) => ({
    message: `${quote(heading)} is not one of the seventeen headings.`,
    fix: meant
      ? `Did you mean "## ${meant}"? Write exactly that: two signs "#", a space and the words, without asterisks.`
      : 'Delete the line, and move the text below it to the question that it answers.',
  }),
};
