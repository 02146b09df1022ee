import { wholeFile } from '../../model/message.ts';
import type { DraftRule } from '../rule.ts';

export const missingContest: DraftRule<undefined> = {
  code: 'missing-contest',
  severity: 'error',
  scope: 'front matter',
  title: 'A project says how to contest it',
  why: 'To be able to see but not to object is what people complain about most in other registers.',
  bad: { frontMatter: '', without: ['contest'] },
  good: {
    frontMatter:
      'contest:\n  how: Write to the parks team or ring them.\n  phone: 0151 496 0100\n  opt_out: does_not_apply\n  person_instead: does_not_apply',
  },
  say: () => ({
    message: 'How to contest is missing.',
    fix: 'Add "contest" with how, one way to reach you, opt_out and person_instead. If nothing is decided yet, begin the answer "Contesting and refusing" with "Not sure:" instead.',
  }),
  *check({ answers, given }) {
    const state = answers.contest?.state;
    if (!given.has('contest') && state !== 'not_sure' && state !== 'does_not_apply')
      yield { field: 'contest', details: undefined, place: wholeFile };
  },
};
