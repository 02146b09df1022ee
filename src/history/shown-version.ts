import type { EntryHistory, Version } from './version.ts';

/** What of an entry's past says which version is shown. */
export interface EntryPast {
  readonly history: EntryHistory;
  /** The version that is shown, where the entry's file has been at fault since. */
  readonly lastGood?: Version;
  /** Whether its file has been changed since its newest version in a way that is not in Git yet. */
  readonly hasUncommittedChange: boolean;
}

/**
 * Which published version an entry is shown in; undefined where what is shown is no version: the past is not known, or the
 * file has changes that are not in Git. A file at fault is not shown itself, so there such changes do not matter.
 */
export function getShownVersion({ history, lastGood, hasUncommittedChange }: EntryPast): Version | undefined {
  return lastGood ?? (hasUncommittedChange ? undefined : history.at(-1));
}
