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

/** Why the past of a register is not known, in words for the site. */
export const unknownReasons = {
  notInGit: 'The content it was made from is not kept in Git.',
  noGit: 'There is no Git where it was made.',
  notTrusted: 'Git does not trust whoever owns the content it was made from.',
  shallow: 'The copy of the repository that it was made from holds only a part of the past.',
  broken: 'Git could not give all of it.',
} as const;

/** Finds the repository of a folder, or says in plain words why its past is not known. */
export async function findRepository(folder: string): Promise<InRepository | { readonly why: string }> {
  try {
    const asked = ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository', '--verify', 'HEAD'];
    const told = (await git(asked, { cwd: folder })).split('\n');
    const [repository, prefix, shallow, head] = told;
    // A folder whose name has a line break in it gives more lines.
    if (told.length !== 4 || !repository || prefix === undefined || !head) return { why: unknownReasons.notInGit };
    return shallow === 'false' ? { repository, prefix, head } : { why: unknownReasons.shallow };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.message.includes('dubious ownership')) return { why: unknownReasons.notTrusted };
    return { why: error.message === notInstalled ? unknownReasons.noGit : unknownReasons.notInGit };
  }
}
