import { statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '../../src/files/hash-files.ts';
import { buildRecordPath, type BuildRecord } from '../../src/export/build-record.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { FileState, Site } from './site.ts';

/** The result of a comparison: sorted lists of paths. */
export interface Findings {
  /** How many files the build of the commit has. */
  readonly expected: number;
  /** Present, with other bytes. */
  readonly differ: readonly string[];
  /** In the build, and not on the site. */
  readonly missing: readonly string[];
  /** On the site, and not in the build. */
  readonly extra: readonly string[];
  /** What could not be read, with a few words why. */
  readonly unreadable: readonly (readonly [path: string, why: string])[];
  /** The site's own record has another hash for these than their bytes, or none although the build has them. */
  readonly misstated: readonly string[];
  /** The site's record names these, which neither the site nor the build has. */
  readonly invented: readonly string[];
  /** Whether everything on the site was found; on the web, files that no record names are not. */
  readonly sawEverything: boolean;
  /** Files that are meant for hosts, and that this one does not serve. */
  readonly kept: readonly string[];
}

/** Files that hosts read and need not serve. */
const forHosts = new Set(['_headers']);

/** How many files that only the site's own list names are requested: a malicious list may name a million. */
const maximumExtra = 1000;

/** How many files are requested in parallel. */
const concurrency = 16;

/**
 * Compares the bytes of a site with those of a build. The site's own list of hashes proves nothing; it is only compared with
 * the bytes, and what it names beyond the build is requested.
 * @param onProgress called after each file, with how many are done and how many there are.
 */
export async function compareSite(
  site: Site,
  record: BuildRecord,
  dist: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Findings> {
  const expected = hashFiles(dist);
  expected.delete(buildRecordPath);
  const beyond = [...(site.paths ?? []), ...record.files.keys()].filter(
    (path) => path !== buildRecordPath && !expected.has(path),
  );
  const inspected = site.paths ? beyond : beyond.slice(0, maximumExtra);
  const [left] = beyond.slice(inspected.length);
  const all = [...expected.keys(), ...new Set(inspected)].sort(compareText);
  const states = new Map<string, FileState>();
  await forEachParallel(all, async (path) => {
    states.set(path, await site.inspect(path, expected.has(path) ? statSync(join(dist, path)).size : 0));
    onProgress(states.size, all.length);
  });

  const where = (matches: (state: FileState, path: string) => boolean) =>
    all.filter((path) => matches(states.get(path)!, path));
  const isKept = (path: string) => site.paths === undefined && forHosts.has(path);
  return {
    expected: expected.size,
    differ: where((state, path) => state.kind === 'file' && expected.has(path) && state.hash !== expected.get(path)),
    missing: where((state, path) => state.kind === 'absent' && expected.has(path) && !isKept(path)),
    extra: where((state, path) => state.kind === 'file' && !expected.has(path)),
    unreadable: [
      ...all.flatMap((path) => {
        const state = states.get(path)!;
        return state.kind === 'unreadable' ? [[path, state.why] as const] : [];
      }),
      ...(left === undefined
        ? []
        : [
            [
              left,
              `with ${beyond.length - inspected.length} in all, too many for a list of what is not in the commit`,
            ] as const,
          ]),
    ],
    misstated: where(
      (state, path) => state.kind === 'file' && isMisstated(state, record.files.get(path), path, expected),
    ),
    invented: where((state, path) => state.kind === 'absent' && !expected.has(path)),
    sawEverything: site.paths !== undefined,
    kept: where((state, path) => state.kind === 'absent' && isKept(path)),
  };
}

/** Whether the record says something else of a file than its bytes do. */
function isMisstated(
  state: FileState & { kind: 'file' },
  stated: string | undefined,
  path: string,
  expected: ReadonlyMap<string, string>,
): boolean {
  if (stated === undefined) return expected.has(path);
  // All that is known of a file that is too long is that it differs.
  return state.hash === undefined ? stated === expected.get(path) : state.hash !== stated;
}

async function forEachParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
