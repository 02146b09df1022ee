import type { Submission } from '../draft/draft.ts';

/** What was made of a document somebody had already: a Word file, an ATRS record, an issue. */
export interface Imported {
  readonly submission: Submission;
  /** Paths of the fields and ids of the questions that were filled, in the order of a file: `title`, `contact.email`, `harms`. */
  readonly filled: readonly string[];
  /** The text that found no place, in its order. Shown to whoever imports, never dropped. */
  readonly leftOver: readonly string[];
}
