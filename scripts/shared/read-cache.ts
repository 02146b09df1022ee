import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import type { FileFacts } from '../../src/model/register-facts.ts';
import { root } from './paths.ts';

/** The cached result of reading a file: its messages and what the whole-register rules need. */
export interface CachedFile {
  readonly messages: readonly Message[];
  readonly facts?: FileFacts;
}

interface Stamped extends CachedFile {
  /** Size, times and more, by which Git, too, recognises an unchanged file. */
  readonly stamp: string;
}

/**
 * The results of earlier runs by path, so that checking one file of ten thousand reads one. The cache is discarded when the
 * register's code or the day changes. One that cannot be read or written only costs time.
 */
export class ReadCache {
  private readonly file: string;
  private readonly version: string;
  private readonly before: ReadonlyMap<string, Stamped>;
  private readonly now = new Map<string, Stamped>();
  private changed = false;

  constructor(content: string, today: string) {
    const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
    this.file = join(root, 'node_modules/.cache/charter-register', `${name}.json`);
    this.version = `${today} ${codeVersion()}`;
    this.before = load(this.file, this.version);
  }

  /** The cached result of a path, if its stamp is still the same. */
  get(path: string, stamp: string): CachedFile | undefined {
    const known = this.before.get(path);
    if (known?.stamp !== stamp) return undefined;
    this.now.set(path, known);
    return known;
  }

  /** Caches the result of reading a path. */
  set(path: string, stamp: string, { messages, facts }: CachedFile): CachedFile {
    const entry: Stamped = { stamp, messages, ...(facts && { facts }) };
    this.now.set(path, entry);
    this.changed = true;
    return entry;
  }

  /** Saves the results of this run, if any is new. */
  save(): void {
    if (!this.changed && this.now.size === this.before.size) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      const temporary = `${this.file}.${process.pid}`;
      writeFileSync(temporary, JSON.stringify({ version: this.version, files: [...this.now] }));
      renameSync(temporary, this.file);
    } catch {
      // A read-only folder: the next run reads everything again.
    }
  }
}

function load(file: string, version: string): Map<string, Stamped> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; files: [string, Stamped][] };
    return new Map(stored.version === version ? stored.files : []);
  } catch {
    return new Map();
  }
}

/** Changes whenever a file of the register's code does. */
function codeVersion(): string {
  const hash = createHash('sha256');
  const names = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const name of names.sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const { size, mtimeMs } = statSync(resolve(root, 'src', name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
