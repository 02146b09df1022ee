import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import type { Day } from '../text/dates.ts';
import { getReviewCoverage, findReviews } from './review-coverage.ts';

/** One finding of a review. */
export type Finding = ReviewFields['findings'][number];

/** A finding, and whether the day by which it asks for something has passed. */
export interface JudgedFinding extends Finding {
  readonly overdue: boolean;
}

/**
 * Findings by principle, with what is overdue on a day. The register cannot know whether an action has been taken: it counts
 * as overdue until the next review.
 */
export function judgeFindings(findings: readonly Finding[], today: Day): JudgedFinding[] {
  return findings
    .map((finding) => ({ ...finding, overdue: finding.due !== undefined && finding.due < today }))
    .sort((a, b) => a.principle - b.principle);
}

/** Findings without their actions: no single organisation has to act on a review of the whole Charter. */
export function omitActions(findings: readonly Finding[]): JudgedFinding[] {
  return findings.map(({ principle, finding, note }) => ({ principle, finding, note, overdue: false }));
}

/**
 * The reviews of an organisation whose findings still apply, the newest first: the latest that names it, and the latest of
 * the whole Charter if that is newer. A review of the whole Charter does not settle the findings on a single organisation.
 */
export function findStandingReviews<Review extends Pick<ReviewFields, 'date' | 'covers'>>(
  id: string,
  fields: Pick<OrganisationFields, 'signatory_since'> | undefined,
  reviews: readonly Review[],
  today: Day,
): Review[] {
  const newest = findReviews(id, fields, reviews, today).sort((a, b) => compareText(b.date, a.date));
  const named = newest.find((review) => getReviewCoverage(id, fields, review) === 'named');
  const whole = newest.find((review) => getReviewCoverage(id, fields, review) === 'whole');
  return newest.filter((review) => review === named || (review === whole && (!named || review.date > named.date)));
}
