import { join } from 'node:path';
import type { Commit } from '../../register/history/commit.ts';
import { readLog } from '../git/log.ts';
import type { InRepository } from '../git/repository.ts';
import { git, GitError } from '../git/run.ts';
import { readCache, writeCache } from './cache.ts';

/** What is kept between builds: the commits up to one, which never change. */
interface Kept {
  readonly head: string;
  readonly commits: readonly Commit[];
}

/**
 * Every commit that the checked out state is built on, by one call of `git log`; with what an earlier build has left in the
 * cache folder, only of what came since.
 */
export async function readCommits(
  { repository, prefix, head }: InRepository,
  cache: string,
): Promise<readonly Commit[]> {
  const [path, folder] = [join(cache, 'commits.json'), `${prefix}projects/`];
  const key = `1 ${repository} ${folder}`;
  const kept = (await readCache(path, key)) as Kept | undefined;
  if (kept?.head === head) return kept.commits;
  const since = kept && (await isBuiltOn(repository, head, kept.head)) ? kept : undefined;
  const commits = [...(since?.commits ?? [])];
  for await (const commit of readLog(repository, head, folder, since?.head)) commits.push(commit);
  await writeCache(path, key, { head, commits } satisfies Kept);
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
