import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import { addYears, type Day } from '../text/dates.ts';
import { findReviews } from './review-coverage.ts';
import type { Oversight } from './principle-states.ts';

/** What is known on a day of an organisation's use of the Charter; `fields` are undefined if its file is invalid. */
export function getOversight(
  id: string,
  fields: Pick<OrganisationFields, 'signatory_since'> | undefined,
  reviews: readonly Pick<ReviewFields, 'date' | 'covers'>[],
  today: Day,
): Oversight {
  const lastReview = findReviews(id, fields, reviews, today)
    .map(({ date }) => date)
    .sort(compareText)
    .at(-1);
  return {
    ...(fields?.signatory_since && { signatorySince: fields.signatory_since }),
    ...(lastReview && { lastReview }),
  };
}

/** When an organisation has to be reviewed. */
export interface NextReview {
  /** Two years after the last review, or after signing if there has been none. */
  readonly by: Day;
  /** Whether that day has passed. */
  readonly overdue: boolean;
}

/** When a signatory's next review is due; undefined for an organisation that has neither signed nor been reviewed. */
export function getNextReview({ signatorySince, lastReview }: Oversight, today: Day): NextReview | undefined {
  const from = lastReview ?? signatorySince;
  if (from === undefined) return undefined;
  const by = addYears(from, 2);
  return { by, overdue: by < today };
}
