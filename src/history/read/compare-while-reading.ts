import type { Commit } from '../commit.ts';
import { streamBlobs, type Named } from '../../git/blobs.ts';
import type { Comparisons, Shown } from './comparisons.ts';

/**
 * Reads a log to its end, and compares versions while Git is still telling which there are: Git and this process take about as
 * long, so both together take half of the time of one after the other. Each content of an entry's file is compared with the one
 * that the log told before. Where two branches changed the same entry side by side that is the wrong one; then what was
 * published one after the other is compared later.
 * @param log oldest first.
 * @returns all of its commits.
 * @throws GitError when Git cannot read the log or a content.
 */
export async function compareWhileReading(
  log: AsyncIterable<Commit>,
  repository: string,
  comparisons: Comparisons,
): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  const last = new Map<string, Shown | undefined>();
  for await (const { wanted, bytes } of streamBlobs(repository, contents(log, commits))) {
    if (bytes) last.set(wanted.id, comparisons.add(last.get(wanted.id), wanted.blob, bytes));
  }
  return commits;
}

/** The contents that a log names, one after the other; its commits are added to a list. */
async function* contents(
  log: AsyncIterable<Commit>,
  commits: Commit[],
): AsyncGenerator<Named & { readonly id: string }> {
  const newest = new Map<string, string>();
  for await (const commit of log) {
    commits.push(commit);
    for (const { id, blob } of commit.changes) {
      // A merge brings again what its branch had.
      if (blob === undefined || newest.get(id) === blob) continue;
      newest.set(id, blob);
      yield { id, blob };
    }
  }
}
