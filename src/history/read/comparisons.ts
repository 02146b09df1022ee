import { join } from 'node:path';
import type { NameOf } from '../../diff/diff-declarations.ts';
import { compareState, type Compared } from '../entry-history.ts';
import type { State } from '../published-state.ts';
import { readCache, writeCache } from './history-cache.ts';
import { getCodeKey } from '../../files/code-key.ts';

/** What is needed to compare versions. */
export interface ComparingOptions {
  /** Where to keep what later builds need not read again. */
  readonly cache: string;
  /** The folder with the code that compares: another code may compare otherwise. */
  readonly code: string;
  readonly nameOf: NameOf;
  /** Changes whenever a name does. */
  readonly namesKey: string;
}

/** The content of a file that others are compared with: the last that may be shown. */
export interface Shown {
  readonly blob: string;
  readonly state: State;
}

/**
 * What comparing contents gave, by Git's names for the one before and the one after. It depends on nothing but the two, so it
 * does not matter in which order they are compared, nor for which entry, nor whether an earlier build did it.
 */
export class Comparisons {
  private readonly nameOf: NameOf;
  private readonly known: Map<string, Compared>;
  private changed = false;

  constructor(nameOf: NameOf, known: Iterable<readonly [string, Compared]> = []) {
    this.nameOf = nameOf;
    this.known = new Map(known);
  }

  /** Whether something was compared that was not known. */
  get isChanged(): boolean {
    return this.changed;
  }

  /** Whether nothing has been compared yet. */
  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** Compares a content with the last one that may be shown; returns what the next one is to be compared with. */
  add(last: Shown | undefined, blob: string, bytes: Uint8Array): Shown | undefined {
    const { compared, last: state } = compareState(last?.state, bytes, this.nameOf);
    this.changed = true;
    this.known.set(keyOf(last?.blob, blob), compared);
    return state && state !== last?.state ? { blob, state } : last;
  }

  /** What comparing each of a row of contents gave; undefined where one of them has not been compared. */
  of(blobs: readonly string[]): readonly Compared[] | undefined {
    return this.entriesOf(blobs)?.map(([, compared]) => compared);
  }

  /** The same with the keys under which it is known, as a later build is given it. */
  entriesOf(blobs: readonly string[]): readonly (readonly [string, Compared])[] | undefined {
    const found: (readonly [string, Compared])[] = [];
    let last: string | undefined;
    for (const blob of blobs) {
      const key = keyOf(last, blob);
      const compared = this.known.get(key);
      if (!compared) return undefined;
      found.push([key, compared]);
      if (compared.readable) last = blob;
    }
    return found;
  }
}

function keyOf(before: string | undefined, after: string): string {
  return `${before ?? ''} ${after}`;
}

const placeOf = ({ cache, code, namesKey }: ComparingOptions) =>
  [join(cache, 'compared.json'), `2 ${getCodeKey(code)} ${namesKey}`] as const;

/** What earlier builds have compared. */
export async function readComparisons(options: ComparingOptions): Promise<Comparisons> {
  const kept = (await readCache(...placeOf(options))) as [string, Compared][] | undefined;
  return new Comparisons(options.nameOf, kept);
}

/** Leaves for later builds what comparing these rows of contents gave. */
export function keepComparisons(
  comparisons: Comparisons,
  rows: readonly (readonly string[])[],
  options: ComparingOptions,
): Promise<void> {
  const entries = new Map(rows.flatMap((row) => comparisons.entriesOf(row) ?? []));
  return writeCache(...placeOf(options), [...entries]);
}
