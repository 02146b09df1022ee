import { join } from 'node:path';
import type { Commit } from '../commit.ts';
import { readLog } from './read-log.ts';
import type { InRepository } from '../../git/find-repository.ts';
import { git, GitError } from '../../git/run-git.ts';
import { readCache, writeCache } from './history-cache.ts';

/** What is kept between builds: the commits up to one, which never change. */
interface Kept {
  readonly head: string;
  readonly commits: readonly Commit[];
}

/** Reads a log to its end and gives its commits. */
export type ReadLog = (log: AsyncIterable<Commit>) => Promise<readonly Commit[]>;

/**
 * Every commit that the checked out state is built on, each after those it is built on itself, by one call of `git log`; with
 * what an earlier build has left in the cache folder, only of what came since.
 * @param readWhole reads a log that starts at the beginning, where there is more to do with it than to collect it.
 */
export async function readCommits(
  { repository, prefix, head }: InRepository,
  cache: string,
  readWhole: ReadLog = collect,
): Promise<readonly Commit[]> {
  const [path, folder] = [join(cache, 'commits.json'), `${prefix}projects/`];
  const key = `2 ${repository} ${folder}`;
  const kept = (await readCache(path, key)) as Kept | undefined;
  if (kept?.head === head) return kept.commits;
  const since = kept && (await isBuiltOn(repository, head, kept.head)) ? kept : undefined;
  const log = readLog(repository, head, folder, since?.head);
  const commits = since ? [...since.commits, ...(await collect(log))] : await readWhole(log);
  await writeCache(path, key, { head, commits } satisfies Kept);
  return commits;
}

async function collect(log: AsyncIterable<Commit>): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  for await (const commit of log) commits.push(commit);
  return commits;
}

async function isBuiltOn(repository: string, head: string, earlier: string): Promise<boolean> {
  try {
    await git(['merge-base', '--is-ancestor', earlier, head], { cwd: repository });
    return true;
  } catch (error) {
    // Not built on it, or not in this repository at all: a branch was changed after the fact.
    if (error instanceof GitError) return false;
    throw error;
  }
}
