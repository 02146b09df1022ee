import { formatDate } from '../../text/dates.ts';
import { declarationChangeRule } from './change-rule.ts';

export const reviewPostponed = declarationChangeRule<{ before: string; after: string }>({
  code: 'review-postponed',
  severity: 'warning',
  scope: 'change',
  title: 'The next review comes later than promised',
  why: 'A review that moves on each time it is due never happens.',
  bad: { before: 'review_by: 2027-04-01', after: 'review_by: 2027-10-01' },
  good: { before: 'review_by: 2027-04-01', after: 'reviewed: 2026-10-20\nreview_by: 2027-10-01' },
  say: ({ before, after }) => ({
    message: `The next review was promised by ${formatDate(before)}; now by ${formatDate(after)}, and nobody says that the entry was reviewed since.`,
    fix: 'Ask why. If the team has gone through the whole entry, it says so under "Last reviewed on".',
  }),
  *compare(before, after) {
    const [was, is] = [before.front.review_by, after.front.review_by];
    if (was === undefined || is === undefined || is <= was) return;
    if ((after.front.reviewed ?? '') > (before.front.reviewed ?? '')) return;
    yield { field: 'review_by', details: { before: was, after: is } };
  },
});
