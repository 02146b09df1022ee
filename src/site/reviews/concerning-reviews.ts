import { howCovered } from '../../derive/review-coverage.ts';
import { judged, standingReviews, withoutActions } from '../../derive/standing-findings.ts';
import type { OrganisationFields } from '../../model/fields/collection-fields.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Day } from '../../text/dates.ts';
import type { ShownReview } from '../../render/shown-project.ts';
import { keyOf } from '../cache-key.ts';
import type { Review } from '../model.ts';

/** The reviews whose findings concern a project. */
export interface Concerning {
  readonly reviews: readonly ShownReview[];
  /** Changes whenever what a page shows of them would. */
  readonly key: string;
}

const none: Concerning = { reviews: [], key: '' };

/**
 * Finds the reviews that concern the projects of some lead organisations. Hundreds of projects have the same leads, so it
 * looks once for each set of them.
 */
export function concerningReviews(
  reviews: readonly Review[],
  fieldsOf: (id: string) => OrganisationFields | undefined,
  today: Day,
): (leads: readonly string[]) => Concerning {
  const known = new Map<string, Concerning>();
  const find = (leads: readonly string[]): Concerning => {
    const standing = new Set(leads.flatMap((id) => standingReviews(id, fieldsOf(id), reviews, today)));
    if (standing.size === 0) return none;
    const shown = [...standing]
      .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id))
      .map((review): ShownReview => {
        const { id, date, reviewer, findings, example } = review;
        const of = leads.filter((lead) => howCovered(lead, fieldsOf(lead), review) === 'named');
        return {
          id,
          date,
          reviewer,
          of,
          findings: of.length > 0 ? judged(findings, today) : withoutActions(judged(findings, today)),
          ...(example && { example }),
        };
      });
    return { reviews: shown, key: keyOf(shown) };
  };
  return (leads) => {
    const name = leads.join();
    const found = known.get(name) ?? find(leads);
    known.set(name, found);
    return found;
  };
}
