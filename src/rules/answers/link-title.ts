import type { Rule } from '../rule.ts';

export const linkTitle: Rule<undefined> = {
  code: 'link-title',
  severity: 'error',
  scope: 'answers',
  title: 'A link has no hidden title',
  why: 'A title in quotation marks behind the address shows only to whoever has a mouse, so the register does not show it at all.',
  bad: { answer: 'contest', text: '[Object here](https://parks.example/object "Until 1 May only").' },
  good: { answer: 'contest', text: '[Object here](https://parks.example/object), until 1 May only.' },
  say: () => ({
    message: 'A link has a title in quotation marks behind its address, which would not be shown.',
    fix: 'Put its words into the text, and delete it.',
  }),
};
