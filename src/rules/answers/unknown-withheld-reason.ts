import { joinList } from '../../text/join-list.ts';
import { quote } from '../../text/quote.ts';
import { withheldReasons } from '../../model/vocabulary/index.ts';
import type { Rule } from '../rule.ts';

export const unknownWithheldReason: Rule<{ found: string }> = {
  code: 'unknown-withheld-reason',
  severity: 'error',
  scope: 'answers',
  title: 'A withheld answer names its kind of reason',
  why: 'People accept that something cannot be told when they know why, and can ask whether the reason holds.',
  bad: { answer: 'five_safes', text: 'Withheld: this is confidential.' },
  good: { answer: 'five_safes', text: 'Withheld (security): the layout of the rooms would help a thief.' },
  say: ({ found }) => ({
    message: `${
      found ? `${quote(found)} is not a kind of reason` : 'The answer does not name the kind of reason'
    } for withholding it; expected ${joinList(
      withheldReasons.map(({ value }) => value),
      'or',
    )}.`,
    fix: 'Begin the answer with, for example, "Withheld (security):", and then say why.',
  }),
};
