import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

export const rawHtml: Rule<{ html: string }> = {
  code: 'raw-html',
  severity: 'error',
  scope: 'answers',
  title: 'No HTML in an answer',
  why: 'HTML could run code in the browser of everybody who reads the entry.',
  bad: { answer: 'purpose', text: 'We count <b>visits</b> to parks.' },
  good: { answer: 'purpose', text: 'We count **visits** to parks, mostly < 100 a day.' },
  say: ({ html }) => ({
    message: `${quote(html)} is HTML; expected plain text, lists, emphasis and links.`,
    fix: 'Delete what stands between "<" and ">". For a sign such as "<" itself, put a space after it.',
  }),
};
