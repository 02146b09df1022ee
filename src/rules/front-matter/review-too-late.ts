import { addYears } from '../../text/dates.ts';
import type { DraftRule } from '../rule.ts';

export const reviewTooLate: DraftRule<{ from: string; latest: string }> = {
  code: 'review-too-late',
  severity: 'error',
  scope: 'front matter',
  title: 'The next review is at most two years away',
  why: 'Projects change, and posts and telephone numbers with them. An entry that nobody looks at turns wrong.',
  bad: { frontMatter: 'declared: 2026-03-14\nreview_by: 2028-03-15', without: ['reviewed'] },
  good: { frontMatter: 'declared: 2026-03-14\nreview_by: 2028-03-14', without: ['reviewed'] },
  say: ({ from, latest }) => ({
    message: `Next review by: more than two years after ${from}.`,
    fix: `Choose a day up to ${latest}.`,
  }),
  *check({ front: { declared, reviewed, review_by }, given }) {
    if (!declared || !review_by || (given.has('reviewed') && !reviewed)) return;
    const from = reviewed && reviewed > declared ? reviewed : declared;
    const latest = addYears(from, 2);
    if (review_by > latest) yield { field: 'review_by', details: { from, latest } };
  },
};
