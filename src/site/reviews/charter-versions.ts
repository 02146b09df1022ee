import type { PartialDate } from '../../text/dates.ts';
import { settings } from '../../settings.ts';
import type { DerivedReview } from '../../derive/derived-register.ts';

/** A version of the Charter. */
export interface CharterVersion {
  readonly date: PartialDate;
  /** Its content, or what has changed. */
  readonly words: string;
  /** The review that led to it; the first version has none. */
  readonly review?: DerivedReview;
}

/** The versions of the Charter, the newest first: one for each review that changed it, and the original. */
export function listCharterVersions(reviews: readonly DerivedReview[]): CharterVersion[] {
  return [
    ...reviews.flatMap((review) =>
      review.charter_changes === undefined ? [] : [{ date: review.date, words: review.charter_changes, review }],
    ),
    settings.charter.first,
  ];
}
