import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logProgress } from '../shared/progress.ts';
import { generateContent } from './generate/generate-content.ts';
import { writeHugoSite } from './hugo-site.ts';
import { countPages, weighPages, type PageWeights } from './page-weights.ts';
import { withProjectCopy, type ProjectCopy } from './project-copy.ts';
import { median, runMeasured, type ResourceUsage } from './run-measured.ts';
import { measureLoading, type LoadedBytes } from './search-bytes.ts';

/** What to measure. */
export interface SizesOptions {
  /** Numbers of declarations. */
  readonly sizes: readonly number[];
  readonly seed: number;
  /** Whether to compare with Hugo, if it is installed. */
  readonly hugo: boolean;
}

/** The measurements of a register of one size. */
export interface SizeFigures {
  /** How many declarations. */
  readonly count: number;
  readonly builds: Builds;
  readonly checks: CheckTimes;
  readonly pages: PageWeights;
  /** Absent if there is no browser. */
  readonly loading?: LoadedBytes;
}

/** Repeated builds of the register and, for comparison, of the same pages by Hugo and Pagefind. */
export interface Builds {
  /** Without caches, and with those of the run before. */
  readonly cold: readonly ResourceUsage[];
  readonly warm: readonly ResourceUsage[];
  /** How many HTML pages were built. */
  readonly pages: number;
  readonly hugo?: {
    readonly build: readonly ResourceUsage[];
    readonly pagefind: readonly ResourceUsage[];
    readonly pages: number;
  };
}

/** How long the check takes, in seconds. */
export interface CheckTimes {
  /** All files, without a cache. */
  readonly allCold: number;
  /** All files again, none changed. */
  readonly allWarm: number;
  /** One file; median. */
  readonly one: number;
  /** `node -e 0`, alternating with it; median. */
  readonly bareNode: number;
}

/** How often one file is checked, alternating with a bare start of Node. */
const checkRepeats = 9;

/** Measures registers of every size, one after the other. */
export function measureSizes({ sizes, seed, hugo }: SizesOptions): Promise<SizeFigures[]> {
  const compare = hugo && spawnSync('hugo', ['version']).status === 0;
  return withProjectCopy(async (copy) => {
    const figures: SizeFigures[] = [];
    for (const count of sizes) figures.push(await measureSize(copy, count, seed, compare));
    return figures;
  });
}

async function measureSize(copy: ProjectCopy, count: number, seed: number, hugo: boolean): Promise<SizeFigures> {
  const { dist, scratch } = copy;
  const content = join(scratch, 'content');
  for (const old of [scratch, dist]) rmSync(old, { recursive: true, force: true });
  mkdirSync(scratch);
  logProgress(`${count}: generating`);
  generateContent(content, count, seed);
  logProgress(`${count}: building`);
  // Large registers are built less often, because their times vary less.
  const builds = await measureBuilds(copy, content, count < 5000 ? 3 : 2, hugo);
  logProgress(`${count}: weighing pages`);
  const pages = weighPages(dist);
  const loading = await measureLoading(dist);
  logProgress(`${count}: checking`);
  const checks = await timeChecks(copy, content);
  return { count, builds, checks, pages, ...(loading && { loading }) };
}

async function measureBuilds(copy: ProjectCopy, content: string, runs: number, hugo: boolean): Promise<Builds> {
  const { project, dist, scratch, clearCaches } = copy;
  const site = join(scratch, 'hugo');
  const output = join(site, 'public');
  if (hugo) writeHugoSite(content, site);
  const build = () =>
    runMeasured(process.execPath, ['scripts/build.ts'], { cwd: project, env: { REGISTER_CONTENT: content } });
  const pagefind = join(project, 'node_modules/.bin/pagefind');
  const ours = { cold: [] as ResourceUsage[], warm: [] as ResourceUsage[] };
  const theirs = { build: [] as ResourceUsage[], pagefind: [] as ResourceUsage[] };
  for (let run = 0; run < runs; run += 1) {
    clearCaches();
    ours.cold.push(await build());
    if (hugo) {
      rmSync(output, { recursive: true, force: true });
      theirs.build.push(await runMeasured('hugo', ['--quiet'], { cwd: site }));
      theirs.pagefind.push(
        await runMeasured(pagefind, ['--site', output, '--glob', 'projects/*/index.html', '--quiet']),
      );
    }
    ours.warm.push(await build());
  }
  return {
    ...ours,
    pages: countPages(dist),
    ...(hugo && { hugo: { ...theirs, pages: countPages(output) } }),
  };
}

async function timeChecks({ project, clearCaches }: ProjectCopy, content: string): Promise<CheckTimes> {
  const names = readdirSync(join(content, 'projects'));
  const file = join(content, 'projects', names[Math.floor(names.length / 2)]!);
  const node = async (...args: string[]) => (await runMeasured(process.execPath, args, { cwd: project })).seconds;
  const check = (...args: string[]) => node('scripts/check.ts', '--content', content, ...args);
  clearCaches();
  const allCold = await check();
  const allWarm = await check();
  const one: number[] = [];
  const bareNode: number[] = [];
  for (let repeat = 0; repeat < checkRepeats; repeat += 1) {
    one.push(await check(file));
    bareNode.push(await node('-e', '0'));
  }
  return { allCold, allWarm, one: median(one), bareNode: median(bareNode) };
}
