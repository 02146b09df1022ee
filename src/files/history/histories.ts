import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NameOf } from '../../register/difference/difference.ts';
import {
  compareStates, entryHistory, publishedStates, type Compared, type PublishedState,
} from '../../register/history/entry-history.ts'; // prettier-ignore
import { mainLine } from '../../register/history/main-line.ts';
import type { EntryHistory, KnownHistory } from '../../register/history/version.ts';
import { streamBlobs, type Blob } from '../git/blobs.ts';
import { findRepository } from '../git/repository.ts';
import { readCache, writeCache } from './cache.ts';
import { codeKey } from './code-key.ts';
import { readCommits } from './commits.ts';

/** An entry whose past is wanted. */
export interface EntryToTrace {
  readonly id: string;
  readonly previousIds: readonly string[];
}

/** What is needed to read the past of a register. */
export interface HistoriesOptions {
  /** The content folder. */
  readonly content: string;
  /** Where to keep what later builds need not read again. */
  readonly cache: string;
  /** The folder with the code of the register, `src/register`. */
  readonly code: string;
  readonly nameOf: NameOf;
  /** Changes whenever a name does. */
  readonly namesKey: string;
}

/** The past of a register, as far as it is known. */
export interface Histories {
  readonly known: KnownHistory;
  /** The history of each entry by its id; entries that were never published have none. */
  readonly of: ReadonlyMap<string, EntryHistory>;
  /** Where to ask Git for the content of a version; absent when the past is not known. */
  readonly repository?: string;
}

/** Reads the past of entries from Git, all in one pass. */
export async function readHistories(entries: readonly EntryToTrace[], options: HistoriesOptions): Promise<Histories> {
  const found = await findRepository(options.content);
  if ('why' in found) return { known: { kind: 'none', why: found.why }, of: new Map() };
  const line = mainLine(await readCommits(found, options.cache), found.head);
  if (line.size === 0) {
    return { known: { kind: 'none', why: 'The content it was made from is not kept in Git.' }, of: new Map() };
  }
  const traced = entries
    .map(({ id, previousIds }) => ({ id, states: publishedStates(line, id, previousIds) }))
    .filter(({ states }) => states.length > 0);
  const compared = await compareAll(traced, found.repository, options);
  const of = new Map(traced.map(({ id, states }) => [id, entryHistory(states, compared.get(keyOf(states))!)]));
  return { known: { kind: 'whole' }, of, repository: found.repository };
}

type Traced = { readonly states: readonly PublishedState[] };

/** What comparing gave for every row of states, by {@link keyOf}; rows that an earlier build has compared are not read again. */
async function compareAll(
  traced: readonly Traced[],
  repository: string,
  { cache, code, nameOf, namesKey }: HistoriesOptions,
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
      throw new Error(`Git does not give the content ${blob}, which its log names.`);
    yield next.value.bytes;
  }
}

function keyOf(states: readonly PublishedState[]): string {
  return createHash('sha256')
    .update(states.map(({ blob }) => blob).join())
    .digest('hex');
}
