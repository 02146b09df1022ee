import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { gitEnvironment } from './run.ts';

/** The content of an object in Git. */
export interface Blob {
  readonly sha: string;
  readonly bytes: Uint8Array;
}

/**
 * The content of many objects by one call of Git, in the order asked for; what is not there is left out. Only one is held in
 * memory at a time unless the caller keeps them.
 * @throws Error when Git cannot be started.
 */
export async function* streamBlobs(repository: string, shas: Iterable<string>): AsyncGenerator<Blob, undefined> {
  const git = spawn('git', ['cat-file', '--batch'], {
    cwd: repository,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const failed = once(git, 'error').then(([error]: unknown[]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  void ask(git.stdin, shas);
  let held: Buffer = Buffer.alloc(0);
  try {
    const chunks = git.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    const more = async () => {
      const chunk = await Promise.race([chunks.next(), failed]);
      if (chunk.done !== true) held = held.length > 0 ? Buffer.concat([held, chunk.value]) : chunk.value;
      return chunk.done !== true;
    };
    for (;;) {
      const end = held.indexOf(10);
      if (end === -1) {
        if (await more()) continue;
        return undefined;
      }
      const [sha = '', kind, size] = held.toString('latin1', 0, end).split(' ');
      if (kind === 'missing') {
        held = held.subarray(end + 1);
        continue;
      }
      const [start, length] = [end + 1, Number(size)];
      while (held.length < start + length + 1) if (!(await more())) return undefined;
      yield { sha, bytes: held.subarray(start, start + length) };
      held = held.subarray(start + length + 1);
    }
  } finally {
    git.kill();
  }
}

/** The content of a few objects, kept; see {@link streamBlobs}. */
export async function readBlobs(repository: string, shas: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for await (const { sha, bytes } of streamBlobs(repository, new Set(shas))) found.set(sha, bytes);
  return found;
}

/** Whether Git would give this content that name, whichever line ends it was checked out with. */
export function isBlob(bytes: Uint8Array, sha: string): boolean {
  const nameOf = (content: Uint8Array) =>
    createHash(sha.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${content.length}\0`)
      .update(content)
      .digest('hex');
  if (nameOf(bytes) === sha) return true;
  return nameOf(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === sha;
}

/** Asks for the objects no faster than Git answers. */
async function ask(input: NodeJS.WritableStream, shas: Iterable<string>): Promise<void> {
  // Whoever stops reading ends Git, which then takes no more questions.
  input.on('error', () => undefined);
  let lines = '';
  const send = async () => {
    const goesOn = input.write(lines);
    lines = '';
    if (!goesOn) await Promise.race([once(input, 'drain'), once(input, 'close')]);
  };
  for (const sha of shas) {
    lines += `${sha}\n`;
    if (lines.length > 16_000) await send();
  }
  await send();
  input.end();
}
