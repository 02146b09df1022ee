import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkModules } from '../../../scripts/shared/node-modules.ts';
import { root } from '../../../scripts/shared/paths.ts';
import { git } from '../../../src/git/run-git.ts';

/**
 * Copies every file that is here, committed or not, into a Git repository of its own with a single commit, and gives it the
 * packages that are installed here.
 */
export async function cloneProject(repository: string): Promise<void> {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const paths = (await git(listed, { cwd: root })).split('\0').filter((path) => path && existsSync(join(root, path)));
  for (const path of paths) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    cpSync(join(root, path), join(repository, path));
  }
  linkModules(repository);
  await git(['init', '--quiet', '--initial-branch=main'], { cwd: repository });
  await git(['add', '--all'], { cwd: repository });
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  await git([...identity, 'commit', '--quiet', '--message=A register'], { cwd: repository });
}
