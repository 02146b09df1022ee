import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPathInside, readGitState } from '../../git/git-state.ts';
import { hashFiles } from '../../files/hash-files.ts';
import { readToday } from '../../files/today.ts';
import { buildRecordPath, writeBuildRecord, type BuildRecord } from '../../export/build-record.ts';

/**
 * Records what the site was built from and the hash of each of its files, so that anyone with the repository can rebuild it
 * and compare (`npm run verify`). It has to be the last integration, because files written later are not in the record.
 */
export function buildRecord(): AstroIntegration {
  let root = '';
  let origin: Promise<Origin> | undefined;
  return {
    name: 'build-record',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        // Read at the start, because a commit during the build does not change what it is made from.
        origin = readOrigin(root);
        // An error is thrown where the promise is awaited.
        origin.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const path = join(dist, buildRecordPath);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, writeBuildRecord({ ...(await origin!), files: hashWithoutRecord(dist) }));
      },
    },
  };
}

type Origin = Omit<BuildRecord, 'files'>;

/** The list of submissions is not part of the register, so it may be an uncommitted file in the same folder. */
async function readOrigin(root: string): Promise<Origin> {
  const named = (variable: string) => {
    const path = process.env[variable];
    return path ? resolve(root, path) : undefined;
  };
  const submissions = named('REGISTER_SUBMISSIONS');
  const state = await readGitState(root, submissions);
  return {
    schema: 1,
    commit: state.commit,
    ...(state.commit === null && { why_no_commit: state.why }),
    uncommitted: state.commit !== null && state.uncommitted,
    built_for: readToday(),
    content: getPathInside(root, named('REGISTER_CONTENT') ?? resolve(root, 'content')) ?? null,
    submissions: submissions !== undefined,
  };
}

function hashWithoutRecord(dist: string): Map<string, string> {
  const files = hashFiles(dist);
  files.delete(buildRecordPath);
  return files;
}
