import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const missingReason: Rule<{ opening: string }> = {
  code: 'missing-reason',
  severity: 'error',
  scope: 'answers',
  title: 'An open answer says why it is open',
  why: 'Readers accept that something is not known, does not apply or cannot be told when they learn the reason.',
  bad: { answer: 'environment', text: 'Not sure:' },
  good: { answer: 'environment', text: 'Not sure: the supplier will tell us the energy use in May.' },
  say: ({ opening }) => ({
    message: `There is no reason after ${quote(opening)}.`,
    fix: 'After the colon, say why in a sentence. If something is not known yet, say too what you will do to find out.',
  }),
};
