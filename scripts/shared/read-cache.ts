import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import type { FileFacts } from '../../src/model/register-facts.ts';
import { root } from './paths.ts';

/** What is remembered of a file that was read: its messages and what the whole-register rules need. */
export interface Remembered {
  readonly messages: readonly Message[];
  readonly facts?: FileFacts;
}

interface Stamped extends Remembered {
  /** Size, times and more: how Git, too, tells that a file is unchanged. */
  readonly stamp: string;
}

/**
 * What earlier runs read, by path, so that checking one file of ten thousand reads one. Everything is forgotten when the
 * register's code or the day changes. A cache that cannot be read or written only costs time.
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

  /** What is remembered of a path, if its stamp is still the same. */
  recall(path: string, stamp: string): Remembered | undefined {
    const known = this.before.get(path);
    if (known?.stamp !== stamp) return undefined;
    this.now.set(path, known);
    return known;
  }

  /** Remembers what was read of a path. */
  remember(path: string, stamp: string, { messages, facts }: Remembered): Remembered {
    const fresh: Stamped = { stamp, messages, ...(facts && { facts }) };
    this.now.set(path, fresh);
    this.changed = true;
    return fresh;
  }

  /** Writes what this run has seen, if any of it is new. */
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
