import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Git command that failed, with what Git said. */
export class GitError extends Error {}

/** What is said where there is no Git. */
export const notInstalled = 'Git is not installed.';

/** What a Git command may be given besides its arguments. */
export interface GitOptions {
  /** The repository's folder. */
  readonly cwd: string;
  /** What the command reads from its standard input. */
  readonly input?: string | Uint8Array;
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables with which a Git hook would send every command to its own repository instead of the folder that is named. */
const ofHooks = [
  'GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY',
  'GIT_NAMESPACE', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE',
]; // prettier-ignore

/**
 * The environment in which Git looks at the folder it is given, and at commits and objects as they are: without grafts and
 * replacements, with which a clone may show another past. A graft file that is not there is none.
 */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofHooks.includes(name));
  return { ...Object.fromEntries(kept), GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null/none' };
}

/**
 * Runs Git without a shell and gives what it wrote, without the last line end. Arguments are handed over as they are, so
 * a text in them can do nothing; a caller that passes a name that may begin with a hyphen puts `--` before it.
 * @throws GitError when Git fails or is not installed.
 */
export async function git(args: readonly string[], { cwd, input, env }: GitOptions): Promise<string> {
  const running = run('git', [...args], { cwd, env: { ...gitEnvironment(), ...env }, maxBuffer: 64 * 1024 * 1024 });
  // A command that ends without reading its input closes it; what went wrong, if anything, is in its exit code.
  running.child.stdin?.on('error', () => undefined).end(input ?? '');
  try {
    const { stdout } = await running;
    return stdout.replace(/\n$/, '');
  } catch (error) {
    const { stderr, code } = error as { stderr?: string; code?: number | string };
    if (code === 'ENOENT') throw new GitError(notInstalled);
    throw new GitError(stderr?.trim() || `git ${args[0] ?? ''} failed.`);
  }
}
