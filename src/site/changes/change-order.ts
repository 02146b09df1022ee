import { compareText } from '../../text/compare-text.ts';
import type { RegisterChange } from './register-change.ts';

/** Sorts changes, the newest first; in the same second, the later version of an entry comes first. */
export function sortNewestFirst(changes: readonly RegisterChange[]): RegisterChange[] {
  return changes.toSorted(
    (a, b) =>
      compareText(b.at, a.at) ||
      compareText(getEntryId(a), getEntryId(b)) ||
      (b.version?.number ?? 0) - (a.version?.number ?? 0) ||
      compareText(a.id, b.id),
  );
}

/** The newest change of each entry, the newest first, up to a number of entries. */
export function latestOfEach(changes: readonly RegisterChange[], count: number): RegisterChange[] {
  const found = new Map<string, RegisterChange>();
  for (const change of changes) {
    if (found.size === count) break;
    if (!found.has(getEntryId(change))) found.set(getEntryId(change), change);
  }
  return [...found.values()];
}

/** The current id of the entry that changed. */
function getEntryId({ project, title }: RegisterChange): string {
  return project?.id ?? title;
}
