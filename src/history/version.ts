import type { Difference } from '../diff/diff-declarations.ts';
import type { Day } from '../text/dates.ts';

/** One published state of an entry's file, and how it came about. */
export interface Version {
  /** Counted from 1, the oldest. Nothing is ever inserted before a version, so a number is as permanent as the history. */
  readonly number: number;
  /** The commit with which it was published: one of the published branch itself, such as a merge. */
  readonly commit: string;
  /** When that was, in Greenwich: `2026-03-14T09:26:53Z`. */
  readonly at: string;
  /** The day of {@link at}. */
  readonly day: Day;
  /** The id that the entry had then. */
  readonly id: string;
  /** Git's name for the content of its file. */
  readonly blob: string;
  /** Why it changed, in the words of the commit or of the pull request: one line; empty when none was given. */
  readonly reason: string;
  /** The number of the pull request with which it came, where the commit names one. */
  readonly pull?: number;
  /** Who asked for it, from `Requested-by:` trailers: organisations and posts, or the issue with the request. */
  readonly requestedBy: readonly string[];
  /**
   * False for a state that is not shown: it cannot be read, holds personal data, or is the present state of an entry that
   * awaits correction. The last one before that is shown, if any, stayed on the site.
   */
  readonly readable: boolean;
  /** What happened, in a line: `Stage: Pilot → Live`, `Declared`. Empty when nothing that people read has changed. */
  readonly summary: string;
  /** What the first version that is shown said of its stage, its use of AI and its leads, in a line. */
  readonly first?: string;
  /** In what it differs from the version before that could be read, in the order of a file; none for the first. */
  readonly differences: readonly Difference[];
}

/** Why a version is not shown, as the end of a sentence. It leaves open which of the two, so as not to draw attention to personal data. */
export const whyNotShown = 'it has mistakes or holds personal data';

/** How an entry came to be as it is, the oldest version first. */
export type EntryHistory = readonly Version[];

/** Whether the register knows its past. A part of it would be taken for the whole, so there is no third case. */
export type KnownHistory = { readonly kind: 'whole' } | { readonly kind: 'none'; readonly why: string };
