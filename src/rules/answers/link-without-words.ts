import type { Rule } from '../rule.ts';

export const linkWithoutWords: Rule<undefined> = {
  code: 'link-without-words',
  severity: 'error',
  scope: 'answers',
  title: 'A link has words',
  why: 'A link without words cannot be seen, and a screen reader has nothing to read out.',
  bad: { answer: 'contest', text: 'Object here: [](https://parks.example/object).' },
  good: { answer: 'contest', text: '[Object here](https://parks.example/object).' },
  say: () => ({
    message: 'A link has no words.',
    fix: 'Put between the square brackets what the reader will find there.',
  }),
};
