import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { exampleContent } from '../../../scripts/shared/paths.ts';
import { serve, type ServedSite } from '../../../scripts/shared/serve-site.ts';
import { buildSite } from './build-apart.ts';
import { writeHistory } from './history-content.ts';
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
  /** The examples with a past in Git of their own (history-content.ts), and the repository. */
  readonly history: Site & { readonly repository: string };
  /** A second build of the register's own content with the cache of the first, to compare with it. */
  readonly ownWarm: string;
  /** A third build of it that shares no cache with the others, in another language and time zone. */
  readonly ownCold: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

/** Builds and serves the sites once for all test files; returns what stops and removes them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'register-sites-'));
  const hostileContent = join(folder, 'hostile-content');
  await writeHostileContent(hostileContent);
  const emptyContent = join(folder, 'empty-content');
  await mkdir(emptyContent);
  const repository = join(folder, 'history-repository');
  await mkdir(repository);
  await writeHistory(repository);

  const served: ServedSite[] = [];
  const open = async (name: string, content?: string, submissions?: string): Promise<Site> => {
    const dist = await buildSite(join(folder, name), join(folder, `${name}-cache`), content, submissions);
    const site = await serve(dist, 0);
    served.push(site);
    return { url: site.url, dist };
  };
  // One after the other: Astro puts what it renders with into one folder below the root, whatever is built.
  project.provide('sites', {
    own: await open('own', exampleContent),
    hostile: await open('hostile', hostileContent, join(hostileContent, 'submissions.json')),
    empty: await open('empty', emptyContent),
    history: { ...(await open('history', join(repository, 'content'))), repository },
    // With the first build's cache, so that what is reused must be the same as what is made.
    ownWarm: await buildSite(join(folder, 'own-warm'), join(folder, 'own-cache'), exampleContent),
    ownCold: await buildSite(join(folder, 'own-cold'), join(folder, 'own-cold-cache'), exampleContent, undefined, {
      ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: folder },
    }),
  });
  return async () => {
    await Promise.all(served.map((site) => site.close()));
    await rm(folder, { recursive: true });
  };
}
