import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Git command that failed, with Git's error message. */
export class GitError extends Error {}

/** The message if Git is missing. */
export const notInstalled = 'Git is not installed.';

/** The options of a Git command. */
export interface GitOptions {
  /** The repository's folder. */
  readonly cwd: string;
  /** The command's standard input. */
  readonly input?: string | Uint8Array;
  /** Additional environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Variables set in Git hooks, which would direct every command to the hook's repository. */
const hookVariables = [
  'GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY',
  'GIT_NAMESPACE', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE',
]; // prettier-ignore

/** The environment for Git commands, without hook variables, and without grafts and replacements, which can fake a history. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !hookVariables.includes(name));
  return { ...Object.fromEntries(kept), GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null/none' };
}

/**
 * Runs Git without a shell and returns its output without the last line break. Callers put `--` before a name that may begin
 * with a hyphen.
 * @throws GitError when Git fails or is not installed.
 */
export async function git(args: readonly string[], { cwd, input, env }: GitOptions): Promise<string> {
  const running = run('git', [...args], { cwd, env: { ...gitEnvironment(), ...env }, maxBuffer: 64 * 1024 * 1024 });
  // A command that ends before it has read its input closes it; the exit code says whether it failed.
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
