import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { root } from '../../scripts/lib/places.ts';
import { serve, type Served } from '../../scripts/lib/serve.ts';
import { writeHostileContent } from './hostile-content.ts';

/** A built site that the tests visit. */
export interface Site {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** The folder it was built into. */
  readonly dist: string;
}

/** What the tests of the built site start from. */
export interface Sites {
  /** The register's own content. */
  readonly own: Site;
  /** Declarations that are broken or written by an attacker (hostile-content.ts). */
  readonly hostile: Site;
  /** A register without a single project. */
  readonly empty: Site;
  /** A second build of the register's own content, to compare with the first. */
  readonly ownAgain: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

/** The day for which the sites are built, so that no result depends on the day of the test. */
const today = '2026-11-22';

/** Builds and serves the sites once for all test files; returns what stops and removes them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'register-sites-'));
  const hostileContent = join(folder, 'hostile-content');
  await writeHostileContent(hostileContent);
  const emptyContent = join(folder, 'empty-content');
  await mkdir(emptyContent);

  const served: Served[] = [];
  const open = async (name: string, content?: string): Promise<Site> => {
    const dist = await buildSite(join(folder, name), join(folder, `${name}-cache`), content);
    const site = await serve(dist, 0);
    served.push(site);
    return { url: site.url, dist };
  };
  project.provide('sites', {
    own: await open('own'),
    hostile: await open('hostile', hostileContent),
    empty: await open('empty', emptyContent),
    // With the first build's cache, so that what is reused must be the same as what is made.
    ownAgain: await buildSite(join(folder, 'own-again'), join(folder, 'own-cache')),
  });
  return async () => {
    await Promise.all(served.map((site) => site.close()));
    await rm(folder, { recursive: true });
  };
}

/** Builds in a process of its own, because a site is built as it is for the public and not as part of a test. */
async function buildSite(outDir: string, cache: string, content?: string): Promise<string> {
  const environment = {
    ...process.env,
    NODE_ENV: undefined,
    VITEST: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
    REGISTER_CONTENT: content,
    REGISTER_TODAY: today,
  };
  await promisify(execFile)(process.execPath, [join(root, 'tests/setup/build-site.ts'), outDir, cache], {
    cwd: root,
    env: environment,
  });
  return outDir;
}
