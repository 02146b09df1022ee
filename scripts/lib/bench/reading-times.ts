import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCommits } from '../../../src/files/history/commits.ts';
import { readHistories } from '../../../src/files/history/histories.ts';
import { findRepository } from '../../../src/files/git/repository.ts';
import { median, runMeasured } from './spent.ts';
import type { Workshop } from './workshop.ts';

/** How long it takes to read a past, in seconds; medians, each measured in turn with the others. */
export interface ReadingTimes {
  /** `git log --raw` by itself. */
  readonly plainLog: number;
  /** The register's reading of the log, and again with what it has kept. */
  readonly log: number;
  readonly logKept: number;
  /** All of it, with every version of every entry compared with the one before; once, and again with what was kept. */
  readonly whole: number;
  readonly wholeKept: number;
}

const repeats = 3;

/** Times the reading of the past of a project that is a repository. */
export async function timeReading({ project, scratch }: Workshop): Promise<ReadingTimes> {
  const content = join(project, 'content');
  const found = await findRepository(content);
  if ('why' in found) throw new Error(found.why);
  const cache = join(scratch, 'history');
  const forget = () => rmSync(cache, { recursive: true, force: true });
  const times = { plainLog: [] as number[], log: [] as number[], logKept: [] as number[] };
  for (let turn = 0; turn < repeats; turn += 1) {
    times.plainLog.push((await runMeasured('git', ['log', '--raw'], { cwd: project })).seconds);
    forget();
    times.log.push(await secondsFor(() => readCommits(found, cache)));
    times.logKept.push(await secondsFor(() => readCommits(found, cache)));
  }
  const entries = readdirSync(join(content, 'projects')).map((name) => ({
    id: basename(name, '.md'),
    previousIds: [],
  }));
  const code = join(project, 'src/register');
  const read = () => readHistories(entries, { content, cache, code, nameOf: (id) => id, namesKey: '' });
  forget();
  const whole = await secondsFor(read);
  const wholeKept = await secondsFor(read);
  forget();
  return {
    plainLog: median(times.plainLog),
    log: median(times.log),
    logKept: median(times.logKept),
    whole,
    wholeKept,
  };
}

async function secondsFor(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
