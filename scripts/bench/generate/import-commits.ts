import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { git } from '../../../src/git/run-git.ts';

/** A commit to create. */
export interface NewCommit {
  /** The branch it goes on, such as `main`. */
  readonly branch: string;
  /** The branch that a new one starts from, or that a merge starts at. */
  readonly from?: string;
  /** The branch that a merge brings in. */
  readonly merge?: string;
  /** In seconds since 1970. */
  readonly seconds: number;
  readonly message: string;
  /** Files by their path from the root, as they are afterwards; `undefined` takes a file away. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/**
 * Creates a repository in a folder with these commits, and checks out `main`. The author is invented, and the same commits have
 * the same hashes on every machine.
 */
export async function makeRepository(folder: string, commits: Iterable<NewCommit>): Promise<void> {
  await git(['init', '--quiet', '--initial-branch=main', folder], { cwd: folder });
  const importing = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const closed = once(importing, 'close') as Promise<[number | null]>;
  for (const commit of commits) {
    if (!importing.stdin.write(formatCommit(commit))) await once(importing.stdin, 'drain');
  }
  importing.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error('git fast-import failed.');
  await git(['reset', '--quiet', '--hard', 'main'], { cwd: folder });
}

function formatCommit({ branch, from, merge, seconds, message, files }: NewCommit): string {
  const who = `Example Register <register@example.invalid> ${seconds} +0000`;
  const changes = [...files].map(([path, text]) =>
    text === undefined ? `D ${path}\n` : `M 100644 inline ${path}\n${formatData(text)}`,
  );
  return [
    `commit refs/heads/${branch}\ncommitter ${who}\n${formatData(message)}`,
    ...(from === undefined ? [] : [`from refs/heads/${from}\n`]),
    ...(merge === undefined ? [] : [`merge refs/heads/${merge}\n`]),
    ...changes,
    '\n',
  ].join('');
}

function formatData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
