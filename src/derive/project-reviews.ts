import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import type { Day } from '../text/dates.ts';
import { getReviewCoverage } from './review-coverage.ts';
import { judgeFindings, findStandingReviews, omitActions, type JudgedFinding } from './standing-findings.ts';

/** A review's fields and its file's name. */
interface ReviewEntry extends ReviewFields {
  readonly id: string;
}

/** An independent review (Principle 11) as it applies to a project. */
export interface ProjectReview extends Pick<ReviewEntry, 'id' | 'date' | 'reviewer' | 'example'> {
  /** The lead organisations that it names; empty when it covered all signatories of the Charter. */
  readonly organisations: readonly string[];
  readonly findings: readonly JudgedFinding[];
}

/**
 * Creates a function that finds the reviews of projects by their lead organisations, the newest first. Hundreds of projects
 * have the same leads, so results are cached by leads.
 */
export function createReviewFinder(
  reviews: readonly ReviewEntry[],
  fieldsOf: (id: string) => OrganisationFields | undefined,
  today: Day,
): (leads: readonly string[]) => readonly ProjectReview[] {
  const known = new Map<string, readonly ProjectReview[]>();
  const find = (leads: readonly string[]): ProjectReview[] => {
    const standing = new Set(leads.flatMap((id) => findStandingReviews(id, fieldsOf(id), reviews, today)));
    return [...standing]
      .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
      .map((review) => {
        const { id, date, reviewer, example } = review;
        const organisations = leads.filter((lead) => getReviewCoverage(lead, fieldsOf(lead), review) === 'named');
        const findings = judgeFindings(review.findings, today);
        return {
          id,
          date,
          reviewer,
          organisations,
          findings: organisations.length > 0 ? findings : omitActions(findings),
          ...(example && { example }),
        };
      });
  };
  return (leads) => {
    const key = leads.join();
    const found = known.get(key) ?? find(leads);
    known.set(key, found);
    return found;
  };
}
