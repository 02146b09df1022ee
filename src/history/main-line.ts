import type { Commit } from './commit.ts';
import { readReason, type ChangeReason } from './change-reason.ts';
import { findRequesters } from './trailers.ts';

/** The publication of a state of an entry's file, or of its removal. */
export interface Publication extends ChangeReason {
  /** The hash of the commit. */
  readonly commit: string;
  /** The position of the commit on the branch, counted from 0, the oldest. */
  readonly order: number;
  /** The time, in seconds since 1970. */
  readonly seconds: number;
  /** The hash of the content; absent if the file was removed. */
  readonly blob?: string;
  /** Who asked for the change. */
  readonly requestedBy: readonly string[];
}

/** The publications of each entry, by its id, oldest first. */
export type MainLine = ReadonlyMap<string, readonly Publication[]>;

/**
 * Finds out what was published and when. The site shows one branch, so only its first-parent commits count: a merge publishes
 * all of its changes at once, and the states in between were never on the site.
 * @param commits the head and all of its ancestors, in any order.
 */
export function traceMainLine(commits: Iterable<Commit>, head: string): MainLine {
  const byHash = new Map<string, Commit>();
  for (const commit of commits) byHash.set(commit.hash, commit);
  const line: Commit[] = [];
  for (let at = byHash.get(head); at; at = byHash.get(at.parents[0] ?? '')) line.push(at);
  const onLine = new Set(line.map(({ hash }) => hash));
  const published = new Map<string, Publication[]>();
  for (const [order, commit] of line.toReversed().entries()) {
    const reason = readReason(commit.message);
    const own = findRequesters(commit.message);
    const merged = collectMerged(commit, byHash, onLine);
    for (const { id, blob } of commit.changes) {
      const requests = merged.filter(({ changes }) => changes.some((change) => change.id === id));
      const requestedBy = [...new Set([...own, ...requests.flatMap(({ message }) => findRequesters(message))])];
      const { hash, seconds } = commit;
      const publication = { ...reason, commit: hash, order, seconds, ...(blob !== undefined && { blob }), requestedBy };
      const list = published.get(id);
      if (list) list.push(publication);
      else published.set(id, [publication]);
    }
  }
  return published;
}

/** The commits that a merge has added to the branch. Each is added by one merge only. */
function collectMerged({ parents }: Commit, byHash: ReadonlyMap<string, Commit>, known: Set<string>): Commit[] {
  const brought: Commit[] = [];
  const waiting = parents.slice(1);
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    const commit = byHash.get(hash);
    if (!commit || known.has(hash)) continue;
    known.add(hash);
    brought.push(commit);
    waiting.push(...commit.parents);
  }
  return brought;
}
