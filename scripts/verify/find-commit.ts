import type { Day } from '../../src/text/dates.ts';
import { git, GitError } from '../../src/git/run-git.ts';
import { NotProven } from './site.ts';

/** What this clone knows of a commit. */
export interface KnownCommit {
  /** Its first line. */
  readonly subject: string;
  /** The day on which it was made, in Greenwich. */
  readonly day: Day;
  /** The branch in which it was found, as people call it. */
  readonly branch: string;
  /** How many commits that branch has beyond it. */
  readonly behind: number;
}

/** Where a published commit is looked for: the main branch where this clone came from and here, and what is checked out. */
const branches = {
  'refs/remotes/origin/HEAD': 'the published branch',
  'refs/remotes/origin/main': 'origin/main',
  'refs/heads/main': 'main',
  HEAD: 'what is checked out here',
};

/**
 * Finds a commit in a clone.
 * @param commit its whole name in hexadecimal digits.
 * @throws NotProven when the clone does not have it, has not its whole past, or has it outside the published branch: to verify
 * is to run the code of a commit, and a site may name any.
 */
export async function findCommit(repository: string, commit: string): Promise<KnownCommit> {
  const ask = (...args: string[]) => git(args, { cwd: repository, env: { TZ: 'UTC' } });
  const says = (...args: string[]) =>
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
    throw new NotProven(
      'This clone has only the latest commits, and the register tells its whole history. Fetch the rest first: git fetch --unshallow',
    );
  if (!(await says('cat-file', '-e', `${commit}^{commit}`)))
    throw new NotProven(
      `The site says that it was built from commit ${commit}, which this clone does not have. ${fetch}`,
    );
  for (const [branch, name] of Object.entries(branches)) {
    if (!(await says('rev-parse', '--verify', '--quiet', branch))) continue;
    if (!(await says('merge-base', '--is-ancestor', commit, branch))) continue;
    const [day = '', subject = ''] = (
      await ask('show', '--no-patch', '--no-show-signature', '--date=short-local', '--format=%cd%n%s', commit)
    ).split('\n');
    const behind = Number(await ask('rev-list', '--count', `${commit}..${branch}`));
    return { subject, day, branch: name, behind };
  }
  throw new NotProven(
    `Commit ${commit}, which the site says it was built from, is in this clone but in no published branch: neither in main nor in what is checked out. To build it is to run its code, so have a look first, then check it out and verify again: git checkout ${commit}`,
  );
}
