import type { EntryHistory, Version } from './version.ts';

/** What determines which version of an entry is shown. */
export interface EntryPast {
  /** Its published versions. */
  readonly history: EntryHistory;
  /** The version that is shown instead of an invalid file. */
  readonly lastGood?: Version;
  /** Whether its file has changes that are not committed. */
  readonly hasUncommittedChange: boolean;
}

/** The published version that is shown of an entry; undefined if its history is unknown or uncommitted changes are shown. */
export function getShownVersion({ history, lastGood, hasUncommittedChange }: EntryPast): Version | undefined {
  return lastGood ?? (hasUncommittedChange ? undefined : history.at(-1));
}
