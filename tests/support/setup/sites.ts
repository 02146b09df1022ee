import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { TestProject } from 'vitest/node';
import { exampleContent, root } from '../../../scripts/shared/paths.ts';
import { serve, type ServedSite } from '../../../scripts/shared/serve-site.ts';
import { cloneProject } from './clone-project.ts';
import { writeHistory } from './history-content.ts';
import { writeHostileContent } from './hostile-content.ts';
import { runBuild, runBuildElsewhere, type BuildOptions } from './run-build.ts';

/** A built site that the tests visit. */
export interface Site {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** The folder it was built into. */
  readonly dist: string;
}

/** What the tests of the built site start from. */
export interface Sites {
  /** The register's own entries, built by `npm run build` in a clone on what might be somebody else's machine. */
  readonly own: Site & { readonly repository: string };
  /** Declarations that are broken or written by an attacker (hostile-content.ts), and how to build them again. */
  readonly hostile: Site & { readonly build: BuildOptions };
  /** A register without a single project. */
  readonly empty: Site;
  /** The examples with a past in Git of their own (history-content.ts), and how to build them again. */
  readonly history: Site & { readonly repository: string; readonly build: BuildOptions };
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites;
  }
}

/** Builds and serves the sites once for all test files; returns what stops and removes them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'register-sites-'));
  const make = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const hostileContent = make('hostile-content');
  await writeHostileContent(hostileContent);
  const submissions = join(hostileContent, 'submissions.json');
  // Astro puts what it renders with into one folder of a project, so two builds at a time need two projects.
  const clone = make('a clone');
  const otherClone = make('another clone');
  await Promise.all([cloneProject(clone), cloneProject(otherClone)]);
  const pastRepository = make('history-repository');
  await writeHistory(pastRepository);

  const served: ServedSite[] = [];
  const open = async (dist: string): Promise<Site> => {
    const site = await serve(dist, 0);
    served.push(site);
    return { url: site.url, dist };
  };
  const build = async (name: string, options: Pick<BuildOptions, 'project' | 'content' | 'submissions'>) => {
    const whole = { ...options, outDir: join(folder, name), cacheDir: join(folder, `${name}-cache`) };
    return { ...(await open(await runBuild(whole))), build: whole };
  };
  const [[own, empty], [hostile, history]] = await Promise.all([
    (async () => {
      await runBuildElsewhere(clone, join(clone, relative(root, exampleContent)), submissions, make('home'));
      return [
        { ...(await open(join(clone, 'dist'))), repository: clone },
        await build('empty', { project: clone, content: make('empty-content') }),
      ] as const;
    })(),
    (async () =>
      [
        await build('hostile', { project: otherClone, content: hostileContent, submissions }),
        await build('history', { project: otherClone, content: join(pastRepository, 'content') }),
      ] as const)(),
  ]);
  project.provide('sites', { own, hostile, empty, history: { ...history, repository: pastRepository } });
  return async () => {
    await Promise.all(served.map((site) => site.close()));
    await rm(folder, { recursive: true });
  };
}
