import { git, GitError } from './run.ts';

/** Where a folder lies in a Git repository, and its published state. */
export interface InRepository {
  /** The repository's folder. */
  readonly repository: string;
  /** The folder from there, with a slash at its end; empty for the repository's own. */
  readonly prefix: string;
  /** The commit that is checked out. */
  readonly head: string;
}

/** Where a folder lies in Git, or in plain words why its past cannot be told. */
export async function findRepository(folder: string): Promise<InRepository | { readonly why: string }> {
  try {
    const asked = ['rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository', '--verify', 'HEAD'];
    const [repository = '', prefix = '', shallow, head = ''] = (await git(asked, { cwd: folder })).split('\n');
    if (shallow === 'true')
      return { why: 'The copy of the repository that it was made from holds only a part of the past.' };
    return { repository, prefix, head };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { why: 'The content it was made from is not kept in Git.' };
  }
}
