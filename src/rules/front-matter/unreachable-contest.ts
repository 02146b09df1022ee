import type { DraftRule } from '../rule.ts';

export const unreachableContest: DraftRule<undefined> = {
  code: 'unreachable-contest',
  severity: 'error',
  scope: 'front matter',
  title: 'Whoever contests can reach somebody',
  why: 'A right to object is worth nothing without a place to send the objection to.',
  bad: {
    frontMatter: 'contest:\n  how: Write to the parks team.\n  opt_out: no\n  person_instead: does_not_apply',
  },
  good: {
    frontMatter:
      'contest:\n  how: Write to the parks team.\n  email: parks@council.example\n  opt_out: no\n  person_instead: does_not_apply',
  },
  say: () => ({
    message: 'How to contest: there is no way to reach anybody.',
    fix: 'Add "email", "url", "phone", "post" or "in_person". A telephone number helps people who are not online.',
  }),
  *check({ front: { contest }, answers }) {
    const state = answers.contest?.state;
    if (state === 'not_sure' || state === 'does_not_apply') return;
    if (contest && !contest.email && !contest.url && !contest.phone && !contest.post && !contest.in_person) {
      yield { field: 'contest.how', details: undefined };
    }
  },
};
