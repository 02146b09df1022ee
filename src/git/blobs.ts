import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment, GitError } from './run-git.ts';

/** Something that names an object in Git. */
export interface Named {
  /** Git's name for the content. */
  readonly blob: string;
}

/** What was asked for, with its content; without one where Git has no such object. */
export interface Blob<Wanted extends Named> {
  readonly wanted: Wanted;
  readonly bytes?: Uint8Array;
}

/** The longest content that is handed on whole. Nothing in the register is a thousandth as long. */
const longest = 16 * 1024 * 1024;

/**
 * The content of many objects by one call of Git, one for each that is wanted, in that order; what is longer than 16 MB is cut.
 * Only one is held in memory at a time unless the caller keeps them. What is wanted may still be being found out: Git is asked
 * as it becomes known.
 * @throws GitError when Git cannot be started or ends early, and whatever finding out what is wanted throws.
 */
export async function* streamBlobs<Wanted extends Named>(
  repository: string,
  wanted: Iterable<Wanted> | AsyncIterable<Wanted>,
): AsyncGenerator<Blob<Wanted>, undefined> {
  const git = spawn('git', ['cat-file', '--batch', '--buffer'], {
    cwd: repository,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  git.on('error', (error) => fail(new GitError(String(error))));
  const asked: Asked<Wanted> = { open: [], isAll: false };
  // No faster than Git answers. A caller that stops reading ends Git, which then accepts no more requests.
  pipeline(Readable.from(questions(wanted, asked, fail)), git.stdin).catch(() => undefined);
  try {
    const chunks = git.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    const output = new Output(() => Promise.race([chunks.next(), failed]));
    for (let head = await output.line(); head !== undefined; head = await output.line()) {
      const [sha, kind, size] = head.split(' ');
      const missing = kind === 'missing';
      const bytes = missing ? undefined : await output.bytes(Number(size), longest);
      // A line end follows.
      const isWhole = missing || (bytes && (await output.bytes(1, 1)));
      if (!isWhole || sha !== asked.open[0]?.blob) break;
      const next = asked.open.shift()!;
      yield bytes ? { wanted: next, bytes } : { wanted: next };
    }
    if (!asked.isAll || asked.open.length > 0) throw new GitError('Git ended before it gave every content.');
    return undefined;
  } finally {
    git.kill();
  }
}

/** What Git has been asked for. */
interface Asked<Wanted> {
  /** What it has not answered yet, in order. */
  readonly open: Wanted[];
  isAll: boolean;
}

/** The questions to Git, some hundred at a time. */
async function* questions<Wanted extends Named>(
  wanted: Iterable<Wanted> | AsyncIterable<Wanted>,
  asked: Asked<Wanted>,
  fail: (reason: unknown) => void,
): AsyncGenerator<string> {
  let lines = '';
  try {
    for await (const one of wanted) {
      asked.open.push(one);
      lines += `${one.blob}\n`;
      if (lines.length < 16_000) continue;
      yield lines;
      lines = '';
    }
    asked.isAll = true;
    yield lines;
  } catch (error) {
    fail(error);
  }
}

/** What Git writes, piece by piece, to be taken in lines and numbers of bytes. */
class Output {
  private held: Buffer = Buffer.alloc(0);
  private readonly next: () => Promise<IteratorResult<Buffer, undefined>>;

  constructor(next: () => Promise<IteratorResult<Buffer, undefined>>) {
    this.next = next;
  }

  /** The next line, without its end; undefined when there is none. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.held.indexOf(10);
      if (end !== -1) {
        const line = this.held.toString('latin1', 0, end);
        this.held = this.held.subarray(end + 1);
        return line;
      }
      const chunk = await this.next();
      if (chunk.done === true) return undefined;
      this.held = Buffer.concat([this.held, chunk.value]);
    }
  }

  /** The next bytes, of which only the first `most` are kept; undefined when there are not so many. */
  async bytes(length: number, most: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    let [left, room] = [length, most];
    for (;;) {
      const piece = this.held.subarray(0, left);
      if (room > 0 && piece.length > 0) pieces.push(piece.subarray(0, room));
      room -= Math.min(room, piece.length);
      left -= piece.length;
      this.held = this.held.subarray(piece.length);
      if (left === 0) return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      const chunk = await this.next();
      if (chunk.done === true) return undefined;
      this.held = chunk.value;
    }
  }
}

/** The content of a few objects, kept; what Git has not is left out. See {@link streamBlobs}. */
export async function readBlobs(repository: string, shas: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const wanted = [...new Set(shas)].map((blob) => ({ blob }));
  for await (const { wanted: one, bytes } of streamBlobs(repository, wanted)) if (bytes) found.set(one.blob, bytes);
  return found;
}

/** Whether Git would give this content that name, whichever line ends it was checked out with. */
export function isBlob(bytes: Uint8Array, sha: string): boolean {
  const nameOf = (content: Uint8Array) => hashBlob(content, sha.length === 64 ? 'sha256' : 'sha1');
  if (nameOf(bytes) === sha) return true;
  return nameOf(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === sha;
}

/** Git's name for a file's content. */
export function hashBlob(content: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}
