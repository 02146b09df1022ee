import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openPast, readHistories } from '../../src/history/read/read-histories.ts';
import { median, runMeasured } from './run-measured.ts';
import type { Workshop } from './temporary-folder.ts';

/** How long it takes to read a past, in seconds; medians, each measured in turn with the others. */
export interface ReadingTimes {
  /** `git log --raw` by itself. */
  readonly plainLog: number;
  /** The register's reading of all of it, with every version of every entry compared with the one before. */
  readonly whole: number;
  /** The same again, with what the first reading has kept. */
  readonly kept: number;
}

const repeats = 3;

/** Times the reading of the past of a project that is a repository. */
export async function timeReading({ project, scratch }: Workshop): Promise<ReadingTimes> {
  const content = join(project, 'content');
  const cache = join(scratch, 'history');
  const entries = readdirSync(join(content, 'projects')).map((name) => ({
    id: basename(name, '.md'),
    previousIds: [],
  }));
  const options = { cache, code: join(project, 'src'), nameOf: (id: string) => id, namesKey: '' };
  const read = async () => {
    const past = await openPast(content, options);
    if ('why' in past) throw new Error(past.why);
    await readHistories(past, entries, options);
  };
  const times = { plainLog: [] as number[], whole: [] as number[], kept: [] as number[] };
  for (let turn = 0; turn < repeats; turn += 1) {
    times.plainLog.push((await runMeasured('git', ['log', '--raw'], { cwd: project })).seconds);
    times.whole.push(await secondsFor(read));
    times.kept.push(await secondsFor(read));
    rmSync(cache, { recursive: true });
  }
  return { plainLog: median(times.plainLog), whole: median(times.whole), kept: median(times.kept) };
}

async function secondsFor(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
