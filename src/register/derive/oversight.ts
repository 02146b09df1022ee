import type { OrganisationFields, ReviewFields } from '../schema/others.ts';
import { compareText } from '../text/compare.ts';
import type { Day } from '../text/date.ts';
import type { Oversight } from './state.ts';

/** What the register knows on a day of an organisation's use of the Charter; `fields` are absent while its file is at fault. */
export function oversightOf(
  id: string,
  fields: Pick<OrganisationFields, 'signatory_since'> | undefined,
  reviews: readonly Pick<ReviewFields, 'date' | 'covers'>[],
  today: Day,
): Oversight {
  const lastReview = reviews
    .filter(({ date, covers }) => date <= today && (covers === 'whole_charter' || covers.includes(id)))
    .map(({ date }) => date)
    .sort(compareText)
    .at(-1);
  return {
    ...(fields?.signatory_since && { signatorySince: fields.signatory_since }),
    ...(lastReview && { lastReview }),
  };
}
