import { git, GitError, notInstalled } from './run-git.ts';

/** The place of a folder in a Git repository, and its published state. */
export interface InRepository {
  /** The repository's folder. */
  readonly repository: string;
  /** The folder from there, with a slash at its end; empty for the repository's own. */
  readonly prefix: string;
  /** The commit that is checked out. */
  readonly head: string;
}

/** Why a register's history is unknown, in words for the site. */
export const unknownReasons = {
  notInGit: 'The content it was made from is not kept in Git.',
  noGit: 'There is no Git where it was made.',
  notTrusted: 'Git does not trust whoever owns the content it was made from.',
  shallow: 'The copy of the repository that it was made from holds only a part of the past.',
  broken: 'Git could not give all of it.',
} as const;

/** Finds the repository of a folder, or a reason why its history is unknown. */
export async function findRepository(folder: string): Promise<InRepository | { readonly why: string }> {
  try {
    const args = ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository', '--verify', 'HEAD'];
    const output = (await git(args, { cwd: folder })).split('\n');
    const [repository, prefix, shallow, head] = output;
    // A line break in the folder's name gives more lines.
    if (output.length !== 4 || !repository || prefix === undefined || !head) return { why: unknownReasons.notInGit };
    return shallow === 'false' ? { repository, prefix, head } : { why: unknownReasons.shallow };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.message.includes('dubious ownership')) return { why: unknownReasons.notTrusted };
    return { why: error.message === notInstalled ? unknownReasons.noGit : unknownReasons.notInGit };
  }
}
