import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { timeChecks, type CheckTimes } from './check-times.ts';
import { compareBuilds, type Builds } from './compare-builds.ts';
import { generateContent } from './generate/generate-content.ts';
import { progress } from './bench-progress.ts';
import { measureLoading, type LoadedBytes } from './search-bytes.ts';
import { weighPages, type PageWeights } from './weigh.ts';
import { withWorkshop, type Workshop } from './temporary-folder.ts';

/** What to measure. */
export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly seed: number;
  /** Whether to compare with Hugo, where it is installed. */
  readonly hugo: boolean;
}

/** What was measured of a register of one size. */
export interface SizeFigures {
  /** How many declarations. */
  readonly count: number;
  readonly builds: Builds;
  readonly checks: CheckTimes;
  readonly pages: PageWeights;
  /** Absent where there is no browser. */
  readonly loading?: LoadedBytes;
}

/** How often each build is run: large ones less often, they vary less. */
const runsOf = (count: number) => (count < 5000 ? 3 : 2);

/** Measures registers of every size asked for, one after the other. */
export function measureAll({ sizes, seed, hugo }: BenchOptions): Promise<SizeFigures[]> {
  const compare = hugo && spawnSync('hugo', ['version']).status === 0;
  return withWorkshop(async (workshop) => {
    const figures: SizeFigures[] = [];
    for (const count of sizes) figures.push(await measureSize(workshop, count, seed, compare));
    return figures;
  });
}

async function measureSize(workshop: Workshop, count: number, seed: number, hugo: boolean): Promise<SizeFigures> {
  const content = join(workshop.scratch, 'content');
  for (const left of [workshop.scratch, workshop.dist]) rmSync(left, { recursive: true, force: true });
  mkdirSync(workshop.scratch);
  progress(`${count}: generating`);
  generateContent(content, count, seed);
  progress(`${count}: building`);
  const builds = await compareBuilds(workshop, content, runsOf(count), hugo);
  progress(`${count}: weighing pages`);
  const pages = weighPages(workshop.dist);
  const loading = await measureLoading(workshop.dist);
  progress(`${count}: checking`);
  const checks = await timeChecks(workshop, content);
  return { count, builds, checks, pages, ...(loading && { loading }) };
}
