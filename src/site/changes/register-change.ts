import type { Difference } from '../../diff/diff-declarations.ts';
import type { Version } from '../../history/version.ts';
import type { Day } from '../../text/dates.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** A change of the register. */
export interface RegisterChange {
  /** Permanently unique: the entry's id with its version's commit, or with the kind of change and the day. */
  readonly id: string;
  /** The day on which it was published. */
  readonly day: Day;
  /** The time in UTC; the start of the day if no more is known. */
  readonly at: string;
  /** The entry that changed; absent if it was removed. */
  readonly project?: DerivedProject;
  /** The entry's title; its id if it was removed. */
  readonly title: string;
  /** What happened, in a line. */
  readonly words: string;
  /** The path of the page that describes it. */
  readonly address: string;
  /** The version that it published, if the past is known. */
  readonly version?: Version;
  /** The differences of that version from the one before. */
  readonly differences: readonly Difference[];
}
