import { buildHistory, findPublishedStates } from '../entry-history.ts';
import { traceMainLine, type MainLine } from '../main-line.ts';
import type { EntryHistory } from '../version.ts';
import { streamBlobs } from '../../git/blobs.ts';
import { findRepository, unknownReasons } from '../../git/find-repository.ts';
import { GitError } from '../../git/run-git.ts';
import { compareWhileReading } from './compare-while-reading.ts';
import { readCommits, type ReadLog } from './read-commits.ts';
import {
  keepComparisons,
  readComparisons,
  type Comparisons,
  type ComparingOptions,
  type Shown,
} from './comparisons.ts';

/** An entry whose past is wanted. */
export interface EntryToTrace {
  readonly id: string;
  readonly previousIds: readonly string[];
  /** The content that is shown, where the file has been at fault since. */
  readonly shownBlob?: string;
}

/** Where a register's past is kept, and what was published when. */
export interface OpenedPast {
  /** The repository's folder. */
  readonly repository: string;
  readonly line: MainLine;
  readonly comparisons: Comparisons;
}

/**
 * Finds out what was published of a content folder and when, in one pass over Git's log; in words why it cannot.
 * @throws GitError when the repository is damaged.
 */
export async function openPast(
  content: string,
  options: ComparingOptions,
): Promise<OpenedPast | { readonly why: string }> {
  const found = await findRepository(content);
  if ('why' in found) return found;
  const { repository, head } = found;
  const comparisons = await readComparisons(options);
  const readWhole: ReadLog = (log) => compareWhileReading(log, repository, comparisons);
  const commits = await readCommits(found, options.cache, comparisons.isEmpty ? readWhole : undefined);
  const line = traceMainLine(commits, head);
  return line.size > 0 ? { repository, line, comparisons } : { why: unknownReasons.notInGit };
}

/**
 * The history of each entry by its id; entries that were never published have none.
 * @throws GitError when Git does not give what its log names.
 */
export async function readHistories(
  { repository, line, comparisons }: OpenedPast,
  entries: readonly EntryToTrace[],
  options: ComparingOptions,
): Promise<ReadonlyMap<string, EntryHistory>> {
  const traced = entries
    .map(({ id, previousIds, shownBlob }) => {
      const all = findPublishedStates(line, id, previousIds);
      // What came after the content that is shown is at fault, so it is not read.
      const end = shownBlob === undefined ? all.length : all.findLastIndex(({ blob }) => blob === shownBlob) + 1;
      return { id, all, blobs: all.slice(0, end).map(({ blob }) => blob) };
    })
    .filter(({ all }) => all.length > 0);
  const rows = traced.map(({ blobs }) => blobs);
  await compareMissing(rows, repository, comparisons);
  if (comparisons.isChanged) await keepComparisons(comparisons, rows, options);
  return new Map(traced.map(({ id, all, blobs }) => [id, buildHistory(all, comparisons.of(blobs) ?? [])]));
}

/** Compares the contents of each row that has not been compared completely. */
async function compareMissing(
  rows: readonly (readonly string[])[],
  repository: string,
  comparisons: Comparisons,
): Promise<void> {
  const missing = rows.filter((row) => !comparisons.of(row));
  const wanted = missing.flatMap((row) => row.map((blob, index) => ({ blob, isFirst: index === 0 })));
  let last: Shown | undefined;
  for await (const { wanted: one, bytes } of streamBlobs(repository, wanted)) {
    // The file is not in this repository: better no site than one with a wrong past.
    if (!bytes) throw new GitError(`Git does not give the content ${one.blob}, which its log names.`);
    last = comparisons.add(one.isFirst ? undefined : last, one.blob, bytes);
  }
}
