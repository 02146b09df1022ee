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
 * Findings as they are on a day, by principle. The register cannot see whether what one asks for has been done: it is overdue
 * from its day until the next review.
 */
export function judgeFindings(findings: readonly Finding[], today: Day): JudgedFinding[] {
  return findings
    .map((finding) => ({ ...finding, overdue: finding.due !== undefined && finding.due < today }))
    .sort((a, b) => a.principle - b.principle);
}

/** Findings of a review of the whole Charter as they concern one organisation: no single organisation has to act on them. */
export function omitActions(findings: readonly Finding[]): JudgedFinding[] {
  return findings.map(({ principle, finding, note }) => ({ principle, finding, note, overdue: false }));
}

/**
 * The reviews of an organisation whose findings apply on a day, the newest first: the last that names it, and the last of the
 * whole Charter where that is newer. A review of the whole Charter settles nothing that was found at one organisation.
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
