import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import { addYears, type Day } from '../text/dates.ts';
import { findReviews } from './review-coverage.ts';
import type { Oversight } from './principle-states.ts';

/** What the register knows on a day of an organisation's use of the Charter; `fields` are absent while its file is at fault. */
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

/** The day by which an organisation has to be reviewed. */
export interface NextReview {
  /** Two years after the last review, or after signing where there has been none. */
  readonly by: Day;
  readonly overdue: boolean;
}

/** When a signatory's next review is due; undefined for an organisation that has neither signed nor been reviewed. */
export function getNextReview({ signatorySince, lastReview }: Oversight, today: Day): NextReview | undefined {
  const from = lastReview ?? signatorySince;
  if (from === undefined) return undefined;
  const by = addYears(from, 2);
  return { by, overdue: by < today };
}
