import { quote } from '../../text/quote.ts';
import { suggestAddress } from '../address-remedy.ts';
import type { Rule } from '../rule.ts';

export const linkScheme: Rule<{ url: string }> = {
  code: 'link-scheme',
  severity: 'error',
  scope: 'answers',
  title: 'A link leads to a web page, an e-mail address or a telephone number',
  why: 'Other links could run code, open files or lead nowhere.',
  bad: { answer: 'contest', text: '[Object here](javascript:alert).' },
  good: {
    answer: 'contest',
    text: '[Object here](https://parks.example/object), or ring [0151 496 0100](tel:+441514960100).',
  },
  say: ({ url }) => ({
    message: `A link leads to ${quote(url)}; expected an address that starts with "https://", "mailto:" or "tel:".`,
    fix: suggestAddress(url),
  }),
};
