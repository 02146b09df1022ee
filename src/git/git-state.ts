import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { git, GitError } from './run-git.ts';

/** From which commit something is built, or in a sentence why there is none. */
export type GitState =
  | { readonly commit: string; /** Whether files differ from it. */ readonly uncommitted: boolean }
  | { readonly commit: null; readonly why: string };

/**
 * The commit that is checked out in a folder, and whether anything there differs from it: changed, missing or not in Git.
 * @param folder the root of the repository, absolute.
 * @param apart a file that does not count, such as a list that is made for one build; absolute.
 */
export async function readGitState(folder: string, apart?: string): Promise<GitState> {
  // Without this, reading the status would refresh the index, and could collide with another Git process.
  const ask = (...args: string[]) => git(['--no-optional-locks', ...args], { cwd: folder });
  try {
    // A copy without Git may be inside another repository, whose commits say nothing of it.
    if (realpathSync(await ask('rev-parse', '--show-toplevel')) !== realpathSync(folder))
      return { commit: null, why: 'It was built from a copy that is no Git repository.' };
    const commit = await ask('rev-parse', '--verify', 'HEAD');
    const except = apart === undefined ? undefined : getPathInside(folder, apart);
    const status = await ask(
      ...['status', '--porcelain', '--untracked-files=normal', '--no-renames', '--', '.'],
      ...(except === undefined ? [] : [`:(exclude,literal)${except}`]),
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
