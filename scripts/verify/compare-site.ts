import { statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '../../src/files/hash-files.ts';
import { buildRecordPath, type BuildRecord } from '../../src/export/build-record.ts';
import { compareText } from '../../src/text/compare-text.ts';
import type { Look, Site } from './site.ts';

/** What a comparison found: paths of files, each list in order. */
export interface Findings {
  /** How many files the commit gives. */
  readonly expected: number;
  /** There, with other bytes. */
  readonly differ: readonly string[];
  readonly missing: readonly string[];
  /** There, though the commit gives no such file. */
  readonly extra: readonly string[];
  /** What could not be looked at, with a few words why. */
  readonly unreadable: readonly (readonly [path: string, why: string])[];
  /** Of these the site's own record gives another hash than their bytes have, or none though the commit has them. */
  readonly misstated: readonly string[];
  /** The site's record names these, which neither the site nor the commit has. */
  readonly invented: readonly string[];
  /** Whether everything on the site was seen; on the web, what no record names stays unseen. */
  readonly sawEverything: boolean;
  /** Files that some hosts keep for themselves, and that this one does not hand out. */
  readonly kept: readonly string[];
}

/** Files that hosts read and need not hand out. */
const forHosts = new Set(['_headers']);

/** How many names that only a site's own list has are looked for: a list may name a million, to keep whoever verifies waiting. */
const mostBeyond = 1000;

/** How many files are asked for at a time. */
const atOnce = 16;

/**
 * Compares the bytes of a site with those of a build. The site's own list of hashes proves nothing and is only held against
 * the bytes; what it names beyond the build is looked for.
 * @param told called after each file, with how many are done and how many there are.
 */
export async function compareSite(
  site: Site,
  record: BuildRecord,
  dist: string,
  told: (done: number, of: number) => void = () => undefined,
): Promise<Findings> {
  const expected = hashFiles(dist);
  expected.delete(buildRecordPath);
  const beyond = [...(site.paths ?? []), ...record.files.keys()].filter(
    (path) => path !== buildRecordPath && !expected.has(path),
  );
  const looked = site.paths ? beyond : beyond.slice(0, mostBeyond);
  const [left] = beyond.slice(looked.length);
  const all = [...expected.keys(), ...new Set(looked)].sort(compareText);
  const looks = new Map<string, Look>();
  await eachOf(all, async (path) => {
    looks.set(path, await site.look(path, expected.has(path) ? statSync(join(dist, path)).size : 0));
    told(looks.size, all.length);
  });

  const where = (fits: (look: Look, path: string) => boolean) => all.filter((path) => fits(looks.get(path)!, path));
  const isKept = (path: string) => site.paths === undefined && forHosts.has(path);
  return {
    expected: expected.size,
    differ: where((look, path) => look.kind === 'file' && expected.has(path) && look.hash !== expected.get(path)),
    missing: where((look, path) => look.kind === 'absent' && expected.has(path) && !isKept(path)),
    extra: where((look, path) => look.kind === 'file' && !expected.has(path)),
    unreadable: [
      ...all.flatMap((path) => {
        const look = looks.get(path)!;
        return look.kind === 'unreadable' ? [[path, look.why] as const] : [];
      }),
      ...(left === undefined
        ? []
        : [
            [
              left,
              `with ${beyond.length - looked.length} in all, too many for a list of what is not in the commit`,
            ] as const,
          ]),
    ],
    misstated: where((look, path) => look.kind === 'file' && isMisstated(look, record.files.get(path), path, expected)),
    invented: where((look, path) => look.kind === 'absent' && !expected.has(path)),
    sawEverything: site.paths !== undefined,
    kept: where((look, path) => look.kind === 'absent' && isKept(path)),
  };
}

/** Whether the record says something else of a file than its bytes do. */
function isMisstated(
  look: Look & { kind: 'file' },
  stated: string | undefined,
  path: string,
  expected: ReadonlyMap<string, string>,
): boolean {
  if (stated === undefined) return expected.has(path);
  // Of a file that is too long nothing is known but that it is not what it should be.
  return look.hash === undefined ? stated === expected.get(path) : look.hash !== stated;
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
