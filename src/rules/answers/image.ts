import type { Rule } from '../rule.ts';

export const image: Rule<undefined> = {
  code: 'image',
  severity: 'error',
  scope: 'answers',
  title: 'No pictures in an answer',
  why: 'A picture from elsewhere would tell its owner who reads the register, and not everybody can see it.',
  bad: { answer: 'inputs', text: 'See ![the counter](https://parks.example/counter.png).' },
  good: { answer: 'inputs', text: 'See [a picture of the counter](https://parks.example/counter).' },
  say: () => ({
    message: 'There is a picture here; expected text and links only.',
    fix: 'Describe what it shows, and link to the page that has the picture.',
  }),
};
