import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, GitError } from '../../src/git/run-git.ts';

/** A file to commit: its path from the root of the repository, and its bytes. */
export interface FileToCommit {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The result of a commit on a branch. */
export interface CommitResult {
  readonly branch: string;
  /** The branch's last commit. */
  readonly commit: string;
  /** Whether the branch had these files already, so that nothing was committed. */
  readonly unchanged: boolean;
}

/** What to commit on which branch. */
export interface CommitOptions {
  readonly repository: string;
  readonly branch: string;
  /** Where a new branch starts: a branch, tag or commit. An existing branch is continued. */
  readonly base: string;
  readonly files: readonly FileToCommit[];
  readonly message: string;
}

/**
 * Commits files on a branch without touching the working folder, its index or the branch that is checked out, so a reviewer
 * can receive an entry in the middle of other work. Nothing is pushed.
 * @throws GitError if the repository, the base or the branch's name is invalid.
 */
export async function commitOnBranch({
  repository,
  branch,
  base,
  files,
  message,
}: CommitOptions): Promise<CommitResult> {
  const ref = `refs/heads/${branch}`;
  await git(['check-ref-format', ref], { cwd: repository });
  const existing = await resolveCommit(repository, ref);
  const parent = existing ?? (await resolveCommit(repository, base));
  if (parent === undefined) throw new GitError(`There is no ${base} in this repository.`);
  const folder = await mkdtemp(join(tmpdir(), 'register-index-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    await git(['read-tree', parent], { cwd: repository, env });
    for (const { path, bytes } of files) {
      const blob = await git(['hash-object', '-w', '--stdin'], { cwd: repository, input: bytes });
      await git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { cwd: repository, env });
    }
    const tree = await git(['write-tree'], { cwd: repository, env });
    const before = await git(['rev-parse', `${parent}^{tree}`], { cwd: repository });
    if (tree === before) return { branch, commit: parent, unchanged: true };
    const commit = await git(['commit-tree', tree, '-p', parent, '-F', '-'], { cwd: repository, input: message });
    // With the old value, Git refuses to overwrite a branch that has moved meanwhile.
    await git(['update-ref', ref, commit, existing ?? '0'.repeat(commit.length)], { cwd: repository });
    return { branch, commit, unchanged: false };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The commit that a name refers to; undefined if there is none. */
export async function resolveCommit(repository: string, name: string): Promise<string | undefined> {
  try {
    return await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], { cwd: repository });
  } catch {
    return undefined;
  }
}
