import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment, GitError } from './run-git.ts';

/** A reference to an object in Git. */
export interface Named {
  /** The object's hash. */
  readonly blob: string;
}

/** A requested object. */
export interface Blob<Wanted extends Named> {
  /** The request. */
  readonly wanted: Wanted;
  /** Its content; absent if Git has no such object. */
  readonly bytes?: Uint8Array;
}

/** Longer contents are cut; files of the register are far shorter. */
const maximumBytes = 16 * 1024 * 1024;

/**
 * Reads many objects with one Git process, in the order of the requests, one at a time. The requests may be asynchronous, and
 * are sent as they arrive. Contents longer than 16 MB are cut.
 * @throws GitError if Git cannot be started or ends early; any error that the requests throw.
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
  const requests: Requests<Wanted> = { open: [], isComplete: false };
  // `pipeline` applies backpressure. It fails if a caller stops early, which ends Git.
  pipeline(Readable.from(writeRequests(wanted, requests, fail)), git.stdin).catch(() => undefined);
  try {
    const chunks = git.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    const output = new Output(() => Promise.race([chunks.next(), failed]));
    for (let head = await output.line(); head !== undefined; head = await output.line()) {
      const [sha, kind, size] = head.split(' ');
      const missing = kind === 'missing';
      const bytes = missing ? undefined : await output.bytes(Number(size), maximumBytes);
      // A line break follows.
      const isWhole = missing || (bytes && (await output.bytes(1, 1)));
      if (!isWhole || sha !== requests.open[0]?.blob) break;
      const next = requests.open.shift()!;
      yield bytes ? { wanted: next, bytes } : { wanted: next };
    }
    if (!requests.isComplete || requests.open.length > 0) throw new GitError('Git ended before it gave every content.');
    return undefined;
  } finally {
    git.kill();
  }
}

/** The requests that were sent to Git. */
interface Requests<Wanted> {
  /** Those not answered yet, in order. */
  readonly open: Wanted[];
  /** Whether all requests have been sent. */
  isComplete: boolean;
}

/** Writes requests for Git, several hundred at a time. */
async function* writeRequests<Wanted extends Named>(
  wanted: Iterable<Wanted> | AsyncIterable<Wanted>,
  requests: Requests<Wanted>,
  fail: (reason: unknown) => void,
): AsyncGenerator<string> {
  let lines = '';
  try {
    for await (const one of wanted) {
      requests.open.push(one);
      lines += `${one.blob}\n`;
      if (lines.length < 16_000) continue;
      yield lines;
      lines = '';
    }
    requests.isComplete = true;
    yield lines;
  } catch (error) {
    fail(error);
  }
}

/** Git's output, read by lines and numbers of bytes. */
class Output {
  private held: Buffer = Buffer.alloc(0);
  private readonly next: () => Promise<IteratorResult<Buffer, undefined>>;

  constructor(next: () => Promise<IteratorResult<Buffer, undefined>>) {
    this.next = next;
  }

  /** Reads the next line, without its ending; undefined at the end. */
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

  /** Reads bytes, and returns the first `most` of them; undefined if there are not enough. */
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

/** Reads the content of a few objects, without those that Git does not have. See {@link streamBlobs}. */
export async function readBlobs(repository: string, shas: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const wanted = [...new Set(shas)].map((blob) => ({ blob }));
  for await (const { wanted: one, bytes } of streamBlobs(repository, wanted)) if (bytes) found.set(one.blob, bytes);
  return found;
}

/** Whether content has this hash in Git, possibly after a checkout with other line endings. */
export function isBlob(bytes: Uint8Array, sha: string): boolean {
  const hash = (content: Uint8Array) => hashBlob(content, sha.length === 64 ? 'sha256' : 'sha1');
  if (hash(bytes) === sha) return true;
  return hash(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === sha;
}

/** Computes Git's hash of a file's content. */
export function hashBlob(content: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}
