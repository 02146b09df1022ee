import type { Rule } from '../rule.ts';

export const linkCredentials: Rule<undefined> = {
  code: 'link-credentials',
  severity: 'error',
  scope: 'answers',
  title: 'No user name or password in a link',
  why: 'The register is public and keeps its history for good. Such a link also leads somewhere else than it seems to.',
  bad: { answer: 'contest', text: '[Object here](https://parks.example@evil.example/).' },
  good: { answer: 'contest', text: '[Object here](https://parks.example/object).' },
  say: () => ({
    message: 'A link has a user name or password in it, before an "@".',
    fix: 'Use the address without them. If a real password was in it, change that password now.',
  }),
};
