import type { Day } from '../../src/text/dates.ts';
import { git, GitError } from '../../src/git/run-git.ts';
import { NotProvenError } from './site.ts';

/** A commit that was found in this clone. */
export interface FoundCommit {
  /** Its first line. */
  readonly subject: string;
  /** The day on which it was made, in UTC. */
  readonly day: Day;
  /** A name for the branch in which it was found. */
  readonly branch: string;
  /** How many commits that branch is ahead of it. */
  readonly behind: number;
}

/** The branches that count as published: the remote's main branch, the local one, and what is checked out. */
const branches = {
  'refs/remotes/origin/HEAD': 'the published branch',
  'refs/remotes/origin/main': 'origin/main',
  'refs/heads/main': 'main',
  HEAD: 'what is checked out here',
};

/**
 * Finds a commit in a clone.
 * @param commit its whole name in hexadecimal digits.
 * @throws NotProven if the clone lacks it or its whole history, or has it outside the published branch: verifying runs the
 * code of a commit, and a site may name any.
 */
export async function findCommit(repository: string, commit: string): Promise<FoundCommit> {
  const ask = (...args: string[]) => git(args, { cwd: repository, env: { TZ: 'UTC' } });
  const succeeds = (...args: string[]) =>
    ask(...args).then(
      () => true,
      (error: unknown) => {
        if (error instanceof GitError) return false;
        throw error;
      },
    );
  const fetch = 'Fetch it first: git fetch origin';
  const isShallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
  if (isShallow)
    throw new NotProvenError(
      'This clone has only the latest commits, and the register tells its whole history. Fetch the rest first: git fetch --unshallow',
    );
  if (!(await succeeds('cat-file', '-e', `${commit}^{commit}`)))
    throw new NotProvenError(
      `The site says that it was built from commit ${commit}, which this clone does not have. ${fetch}`,
    );
  for (const [branch, name] of Object.entries(branches)) {
    if (!(await succeeds('rev-parse', '--verify', '--quiet', branch))) continue;
    if (!(await succeeds('merge-base', '--is-ancestor', commit, branch))) continue;
    const [day = '', subject = ''] = (
      await ask('show', '--no-patch', '--no-show-signature', '--date=short-local', '--format=%cd%n%s', commit)
    ).split('\n');
    const behind = Number(await ask('rev-list', '--count', `${commit}..${branch}`));
    return { subject, day, branch: name, behind };
  }
  throw new NotProvenError(
    `Commit ${commit}, which the site says it was built from, is in this clone but in no published branch: neither in main nor in what is checked out. To build it is to run its code, so have a look first, then check it out and verify again: git checkout ${commit}`,
  );
}
