import type { Submission } from '../draft/draft.ts';

/** A document that has been converted to a submission: the guide's form or an ATRS record. */
export interface Imported {
  /** The declaration and new organisations. */
  readonly submission: Submission;
  /** The fields and questions that were filled, by path or id: `title`, `contact.email`, `harms`. */
  readonly filled: readonly string[];
  /** Text that could not be assigned to a field or an answer, in order, to be shown to the author. */
  readonly leftOver: readonly string[];
}
