import type { Difference } from '../../diff/diff-declarations.ts';
import type { Version } from '../../history/version.ts';
import type { Day } from '../../text/dates.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** Something that happened in the register. */
export interface RegisterChange {
  /** Never given to another change: the entry's id with its version's commit, or with what happened and the day. */
  readonly id: string;
  readonly day: Day;
  /** The moment in Greenwich; the beginning of the day where no more is known. */
  readonly at: string;
  /** The entry that changed; absent for one that was removed. */
  readonly project?: DerivedProject;
  /** What the entry is called; its id for one that was removed. */
  readonly title: string;
  /** What happened, in a line. */
  readonly words: string;
  /** The page that describes it, from the root of the site. */
  readonly address: string;
  /** The version that came of it, where the past is known. */
  readonly version?: Version;
  /** In what that version differs from the one before. */
  readonly differences: readonly Difference[];
}
