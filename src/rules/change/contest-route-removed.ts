import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { declarationChangeRule } from './change-rule.ts';

const routes = ['email', 'url', 'phone', 'post', 'in_person', 'help'] as const;
const rights = ['opt_out', 'person_instead'] as const;

export const contestRouteRemoved = declarationChangeRule<{ what: string }>({
  code: 'contest-route-removed',
  severity: 'warning',
  scope: 'change',
  title: 'There is a way less to contest or to refuse',
  why: 'Somebody may be relying on that way. Those without internet, above all, are left with fewer.',
  bad: {
    before:
      'contest:\n  how: Write or ring.\n  phone: 0151 496 0100\n  email: parks@council.example\n  opt_out: no\n  person_instead: no',
    after: 'contest:\n  how: Write.\n  email: parks@council.example\n  opt_out: no\n  person_instead: no',
  },
  good: {
    before: 'contest:\n  how: Ring.\n  phone: 0151 496 0100\n  opt_out: no\n  person_instead: no',
    after: 'contest:\n  how: Ring.\n  phone: 0151 496 0199\n  opt_out: yes\n  person_instead: no',
  },
  say: ({ what }) => ({
    message: `It no longer offers: ${what}.`,
    fix: 'Ask why, and whether people who used it know where to go now.',
  }),
  *compare(before, after) {
    const [was, is] = [before.front.contest, after.front.contest];
    // One that cannot be read has messages of its own.
    if (!was || (!is && after.given.has('contest'))) return;
    const gone = [
      ...routes.filter((route) => was[route] !== undefined && is?.[route] === undefined),
      ...rights.filter((right) => was[right] === 'yes' && is?.[right] !== 'yes'),
    ].map((name) => findFieldLabel(`contest.${name}`).replace('How to contest: ', ''));
    if (gone.length > 0) yield { field: 'contest', details: { what: gone.join(', ') } };
  },
});
