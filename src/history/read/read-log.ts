import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Commit, FileChange } from '../commit.ts';
import { gitEnvironment, GitError } from '../../git/run-git.ts';

/**
 * Every commit that the state of `head` is built on, each after those it is built on itself, with what it did to the Markdown
 * files of one folder.
 * @param folder from the root of the repository, with a slash at its end: `content/projects/`.
 * @param since a commit whose past is known already and left out.
 * @throws GitError when Git cannot read the log.
 */
export async function* readLog(
  repository: string,
  head: string,
  folder: string,
  since?: string,
): AsyncGenerator<Commit> {
  const git = spawn(
    'git',
    [
      // A user's settings may leave out what the first commit did.
      ...[
        '-c',
        'log.showRoot=true',
        'log',
        '-z',
        '--raw',
        '--no-abbrev',
        '--no-renames',
        '--no-show-signature',
        '--diff-merges=first-parent',
        '--topo-order',
        '--reverse',
      ],
      ...['--encoding=UTF-8', '--format=%H %P%n%ct%n%B', head, ...(since === undefined ? [] : [`^${since}`]), '--'],
    ],
    { cwd: repository, env: gitEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  git.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const closed = once(git, 'close') as Promise<[number | null]>;
  closed.catch(() => undefined);
  const reader = commitReader(folder);
  try {
    for await (const text of git.stdout.setEncoding('utf8') as AsyncIterable<string>) yield* reader.read(text);
    const [code] = await closed.catch((error: unknown) => Promise.reject(new GitError(String(error))));
    if (code !== 0) throw new GitError(`git log failed: ${complaint.trim()}`);
    yield* reader.end();
  } finally {
    git.kill();
  }
}

interface Reading {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly seconds: number;
  readonly message: string;
  readonly changes: FileChange[];
}

interface CommitReader {
  /** The commits that a piece of output ends. */
  read(text: string): Iterable<Commit>;
  /** The last commit. */
  end(): Iterable<Commit>;
}

/** Puts commits together from pieces of Git's output, which is cut at any place. */
function commitReader(folder: string): CommitReader {
  let held = '';
  let commit: Reading | undefined;
  let change: string | undefined;
  const take = (token: string): Commit | undefined => {
    if (change !== undefined) {
      const id = idIn(token, folder);
      if (id !== undefined) commit?.changes.push({ id, ...blobIn(change) });
      change = undefined;
      return undefined;
    }
    // The first change of a commit is on a line of its own. No message gets here: it is in the commit's own piece.
    if (token.startsWith(':') || token.startsWith('\n:')) {
      change = token;
      return undefined;
    }
    const before = commit;
    commit = headIn(token);
    return before;
  };
  return {
    *read(text: string): Generator<Commit> {
      const tokens = (held + text).split('\0');
      held = tokens.pop() ?? '';
      for (const token of tokens) {
        const done = take(token);
        if (done) yield done;
      }
    },
    *end(): Generator<Commit> {
      if (commit) yield commit;
    },
  };
}

function headIn(token: string): Reading {
  const [hashes = '', seconds = '', ...message] = token.split('\n');
  const [hash = '', ...parents] = hashes.trim().split(' ');
  return { hash, parents, seconds: Number(seconds), message: message.join('\n'), changes: [] };
}

/** The entry whose file has this path; undefined for anything else, also for a file in a subfolder. */
function idIn(path: string, folder: string): string | undefined {
  const name = path.startsWith(folder) ? path.slice(folder.length) : '';
  return name.endsWith('.md') && !name.includes('/') ? name.slice(0, -'.md'.length) : undefined;
}

/** The content after a change; none for what is gone and for what is no plain file, such as a link. */
function blobIn(change: string): { readonly blob?: string } {
  const [, mode, , blob] = change.trimStart().split(' ');
  return blob !== undefined && (mode === '100644' || mode === '100755') ? { blob } : {};
}
