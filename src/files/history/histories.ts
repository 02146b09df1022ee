import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NameOf } from '../../register/difference/difference.ts';
import {
  compareStates, entryHistory, publishedStates, type Compared, type PublishedState,
} from '../../register/history/entry-history.ts'; // prettier-ignore
import { mainLine, type MainLine } from '../../register/history/main-line.ts';
import type { EntryHistory } from '../../register/history/version.ts';
import { streamBlobs, type Blob } from '../git/blobs.ts';
import { findRepository, unknownBecause } from '../git/repository.ts';
import { GitError } from '../git/run.ts';
import { readCache, writeCache } from './cache.ts';
import { codeKey } from './code-key.ts';
import { readCommits } from './commits.ts';

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
}

/** What is needed to compare versions. */
export interface ComparingOptions {
  /** Where to keep what later builds need not read again. */
  readonly cache: string;
  /** The folder with the code of the register, `src/register`. */
  readonly code: string;
  readonly nameOf: NameOf;
  /** Changes whenever a name does. */
  readonly namesKey: string;
}

/**
 * Finds out what was published of a content folder and when, in one pass over Git's log; in words why it cannot.
 * @throws GitError when the repository is damaged.
 */
export async function openPast(content: string, cache: string): Promise<OpenedPast | { readonly why: string }> {
  const found = await findRepository(content);
  if ('why' in found) return found;
  const line = mainLine(await readCommits(found, cache), found.head);
  return line.size > 0 ? { repository: found.repository, line } : { why: unknownBecause.notInGit };
}

/**
 * The history of each entry by its id; entries that were never published have none.
 * @throws GitError when Git does not give what its log names.
 */
export async function readHistories(
  { repository, line }: OpenedPast,
  entries: readonly EntryToTrace[],
  options: ComparingOptions,
): Promise<ReadonlyMap<string, EntryHistory>> {
  const traced = entries
    .map(({ id, previousIds, shownBlob }) => {
      const all = publishedStates(line, id, previousIds);
      // What came after the content that is shown is at fault, so nobody reads it.
      const end = shownBlob === undefined ? all.length : all.findLastIndex(({ blob }) => blob === shownBlob) + 1;
      return { id, all, states: all.slice(0, end) };
    })
    .filter(({ all }) => all.length > 0);
  const compared = await compareAll(traced, repository, options);
  return new Map(traced.map(({ id, all, states }) => [id, entryHistory(all, compared.get(keyOf(states)) ?? [])]));
}

type Traced = { readonly states: readonly PublishedState[] };

/** What comparing gave for every row of states, by {@link keyOf}; rows that an earlier build has compared are not read again. */
async function compareAll(
  traced: readonly Traced[],
  repository: string,
  { cache, code, nameOf, namesKey }: ComparingOptions,
): Promise<ReadonlyMap<string, readonly Compared[]>> {
  const [path, key] = [join(cache, 'compared.json'), `1 ${codeKey(code)} ${namesKey}`];
  const kept = new Map((await readCache(path, key)) as [string, readonly Compared[]][] | undefined);
  const missing = traced.filter(({ states }) => !kept.has(keyOf(states)));
  const wanted = new Map(traced.map(({ states }) => [keyOf(states), kept.get(keyOf(states)) ?? []] as const));
  const blobs = streamBlobs(repository, shasOf(missing));
  for (const { states } of missing) wanted.set(keyOf(states), await compareStates(take(blobs, states), nameOf));
  await blobs.return(undefined);
  if (missing.length > 0) await writeCache(path, key, [...wanted]);
  return wanted;
}

function* shasOf(traced: readonly Traced[]): Generator<string> {
  for (const { states } of traced) for (const { blob } of states) yield blob;
}

/** The next contents of a stream, one for each state. */
async function* take(
  blobs: AsyncGenerator<Blob, undefined>,
  states: readonly PublishedState[],
): AsyncGenerator<Uint8Array> {
  for (const { blob } of states) {
    const next = await blobs.next();
    // The file is not in this repository, or Git has ended: better no site than one with a wrong past.
    if (next.done === true || next.value.sha !== blob)
      throw new GitError(`Git does not give the content ${blob}, which its log names.`);
    yield next.value.bytes;
  }
}

function keyOf(states: readonly PublishedState[]): string {
  return createHash('sha256')
    .update(states.map(({ blob }) => blob).join())
    .digest('hex');
}
