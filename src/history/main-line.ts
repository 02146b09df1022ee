import type { Commit } from './commit.ts';
import { readReason, type ChangeReason } from './change-reason.ts';
import { findRequesters } from './trailers.ts';

/** A state of an entry's file as it was published, or that it was taken away. */
export interface Publication extends ChangeReason {
  readonly commit: string;
  /** The position of the commit on the branch, counted from 0, the oldest. */
  readonly order: number;
  /** In seconds since 1970. */
  readonly seconds: number;
  /** Absent where the file was taken away. */
  readonly blob?: string;
  readonly requestedBy: readonly string[];
}

/** What was published of each entry, by its id, the oldest first. */
export type MainLine = ReadonlyMap<string, readonly Publication[]>;

/**
 * What was published and when. The register shows the state of one branch, so what counts are the commits of that branch
 * itself: the head, its first parent, the first parent of that. A merge publishes all that it brings at once, at its own
 * time; what was tried on the way there was never on the site.
 * @param commits every commit that the head is built on, in any order.
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
    const brought = broughtBy(commit, byHash, onLine);
    for (const { id, blob } of commit.changes) {
      const asked = brought.filter(({ changes }) => changes.some((change) => change.id === id));
      const requestedBy = [...new Set([...own, ...asked.flatMap(({ message }) => findRequesters(message))])];
      const { hash, seconds } = commit;
      const publication = { ...reason, commit: hash, order, seconds, ...(blob !== undefined && { blob }), requestedBy };
      const list = published.get(id);
      if (list) list.push(publication);
      else published.set(id, [publication]);
    }
  }
  return published;
}

/** The commits that a merge brought to the branch: those it is built on which no earlier one was. Each belongs to one merge. */
function broughtBy({ parents }: Commit, byHash: ReadonlyMap<string, Commit>, known: Set<string>): Commit[] {
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
