import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import type { Day } from '../text/dates.ts';

/** The fields that decide which organisations a review covers. */
type Scope = Pick<ReviewFields, 'date' | 'covers'>;
/** The field that says since when an organisation has used the Charter. */
type Signed = Pick<OrganisationFields, 'signatory_since'>;

/** Whether a review names an organisation, covers it as one of all signatories, or neither. */
export function getReviewCoverage(
  id: string,
  fields: Signed | undefined,
  { date, covers }: Scope,
): 'named' | 'whole' | undefined {
  if (covers !== 'whole_charter') return covers.includes(id) ? 'named' : undefined;
  const signed: Day | undefined = fields?.signatory_since;
  return signed !== undefined && signed <= date ? 'whole' : undefined;
}

/** The reviews of an organisation up to a day, in the order given. */
export function findReviews<Review extends Scope>(
  id: string,
  fields: Signed | undefined,
  reviews: readonly Review[],
  today: Day,
): Review[] {
  return reviews.filter((review) => review.date <= today && getReviewCoverage(id, fields, review) !== undefined);
}
