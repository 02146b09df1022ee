import { compareText } from '../../text/compare-text.ts';
import type { RegisterChange } from './register-change.ts';

/** Changes with the newest first; of one entry in the same second, the later version first. */
export function sortNewestFirst(changes: readonly RegisterChange[]): RegisterChange[] {
  return changes.toSorted(
    (a, b) =>
      compareText(b.at, a.at) ||
      compareText(entryOf(a), entryOf(b)) ||
      (b.version?.number ?? 0) - (a.version?.number ?? 0) ||
      compareText(a.id, b.id),
  );
}

/** The newest change of each entry, the newest first, as many as are wanted. */
export function latestOfEach(changes: readonly RegisterChange[], count: number): RegisterChange[] {
  const found = new Map<string, RegisterChange>();
  for (const change of changes) {
    if (found.size === count) break;
    if (!found.has(entryOf(change))) found.set(entryOf(change), change);
  }
  return [...found.values()];
}

/** The id of the entry that changed, as it is today. */
function entryOf({ project, title }: RegisterChange): string {
  return project?.id ?? title;
}
