import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { git, GitError } from './run-git.ts';

/** The commit that something is built from, or a sentence that says why there is none. */
export type GitState =
  | { readonly commit: string; /** Whether files differ from it. */ readonly uncommitted: boolean }
  | { readonly commit: null; readonly why: string };

/**
 * Reads which commit is checked out in a folder, and whether any file is changed, missing or untracked.
 * @param folder the absolute path of the repository's root.
 * @param ignored the absolute path of a file to ignore, such as one made for a single build.
 */
export async function readGitState(folder: string, ignored?: string): Promise<GitState> {
  // Without this option, `status` would refresh the index, and could collide with another Git process.
  const runGit = (...args: string[]) => git(['--no-optional-locks', ...args], { cwd: folder });
  try {
    // A copy without Git may be inside another repository.
    if (realpathSync(await runGit('rev-parse', '--show-toplevel')) !== realpathSync(folder))
      return { commit: null, why: 'It was built from a copy that is no Git repository.' };
    const commit = await runGit('rev-parse', '--verify', 'HEAD');
    const excluded = ignored === undefined ? undefined : getPathInside(folder, ignored);
    const status = await runGit(
      ...['status', '--porcelain', '--untracked-files=normal', '--no-renames', '--', '.'],
      ...(excluded === undefined ? [] : [`:(exclude,literal)${excluded}`]),
    );
    return { commit, uncommitted: status !== '' };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { commit: null, why: 'It was built where there is no Git, or no repository with a commit.' };
  }
}

/** A path below a folder with forward slashes; undefined when it is elsewhere, or the folder itself. */
export function getPathInside(folder: string, path: string): string | undefined {
  const inside = relative(resolve(folder), resolve(path));
  const isOutside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? undefined : inside.replaceAll(sep, '/');
}
