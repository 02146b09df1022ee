import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openPast, readHistories } from '../../../src/files/history/histories.ts';
import { median, runMeasured } from './spent.ts';
import type { Workshop } from './workshop.ts';

/** How long it takes to read a past, in seconds; medians, each measured in turn with the others. */
export interface ReadingTimes {
  /** `git log --raw` by itself. */
  readonly plainLog: number;
  /** The register's reading of it, and again with what it has kept. */
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
  const cache = join(scratch, 'history');
  const forget = () => rmSync(cache, { recursive: true, force: true });
  const times = { plainLog: [] as number[], log: [] as number[], logKept: [] as number[] };
  for (let turn = 0; turn < repeats; turn += 1) {
    times.plainLog.push((await runMeasured('git', ['log', '--raw'], { cwd: project })).seconds);
    forget();
    times.log.push(await secondsFor(() => openPast(content, cache)));
    times.logKept.push(await secondsFor(() => openPast(content, cache)));
  }
  const entries = readdirSync(join(content, 'projects')).map((name) => ({
    id: basename(name, '.md'),
    previousIds: [],
  }));
  const code = join(project, 'src/register');
  const read = async () => {
    const past = await openPast(content, cache);
    if ('why' in past) throw new Error(past.why);
    await readHistories(past, entries, { cache, code, nameOf: (id) => id, namesKey: '' });
  };
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
