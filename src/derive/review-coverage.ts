import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import type { Day } from '../text/dates.ts';

/** What tells which organisations a review looked at. */
type Scope = Pick<ReviewFields, 'date' | 'covers'>;
/** What tells since when an organisation has used the Charter. */
type Signed = Pick<OrganisationFields, 'signatory_since'>;

/** Whether a review names an organisation, or looked at the whole Charter when the organisation had signed it; or neither. */
export function howCovered(
  id: string,
  fields: Signed | undefined,
  { date, covers }: Scope,
): 'named' | 'whole' | undefined {
  if (covers !== 'whole_charter') return covers.includes(id) ? 'named' : undefined;
  const signed: Day | undefined = fields?.signatory_since;
  return signed !== undefined && signed <= date ? 'whole' : undefined;
}

/** The reviews of an organisation up to a day, in the order given. */
export function reviewsOf<Review extends Scope>(
  id: string,
  fields: Signed | undefined,
  reviews: readonly Review[],
  today: Day,
): Review[] {
  return reviews.filter((review) => review.date <= today && howCovered(id, fields, review) !== undefined);
}
