import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashFiles } from '../../src/files/hash-files.ts';
import { openPast, readHistories } from '../../src/history/read/read-histories.ts';
import { logProgress } from '../shared/progress.ts';
import { makeRegisterWithHistory } from './make-history.ts';
import { withProjectCopy, type ProjectCopy } from './project-copy.ts';
import { median, runMeasured, type ResourceUsage } from './run-measured.ts';

/** How long a history to measure. */
export interface HistoryOptions {
  readonly declarations: number;
  readonly commits: number;
  readonly seed: number;
}

/** The measurements of a register with a history. */
export interface HistoryFigures extends HistoryOptions {
  readonly reading: ReadingTimes;
  /** A build without caches, and one right after it. */
  readonly cold: ResourceUsage;
  readonly warm: ResourceUsage;
  /** How many files the site has, and how long hashing them takes, in seconds. */
  readonly files: number;
  readonly hashing: number;
  /** `npm run verify` of the built site, in a folder. */
  readonly verify: ResourceUsage;
}

/** How long reading the history takes, in seconds; medians, measured in turn. */
interface ReadingTimes {
  /** `git log --raw` by itself. */
  readonly plainLog: number;
  /** The register's own reading, which compares every version of every entry with the one before. */
  readonly whole: number;
  /** The same again, with the cache of the first reading. */
  readonly cached: number;
}

const readingRepeats = 3;

/** Measures what the history of a register costs: in the Git repository of a project, as it is when it is published. */
export function measureHistory(options: HistoryOptions): Promise<HistoryFigures> {
  return withProjectCopy(async (copy) => {
    const { declarations, commits, seed } = options;
    logProgress(
      `${declarations} declarations with ${commits} commits: generating, which takes minutes when they are many`,
    );
    const made = await makeRegisterWithHistory(copy, declarations, commits, seed);
    logProgress('reading the history');
    const reading = await timeReading(copy);
    const run = (script: string, ...args: string[]) =>
      runMeasured(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: copy.project });
    copy.clearCaches();
    logProgress('building');
    const cold = await run('build');
    const warm = await run('build');
    logProgress('hashing');
    const start = performance.now();
    const files = hashFiles(copy.dist).size;
    const hashing = (performance.now() - start) / 1000;
    logProgress('verifying');
    const verify = await run('verify', copy.dist);
    return { ...options, commits: made, reading, cold, warm, files, hashing, verify };
  });
}

async function timeReading({ project, scratch }: ProjectCopy): Promise<ReadingTimes> {
  const content = join(project, 'content');
  const cache = join(scratch, 'history');
  const names = readdirSync(join(content, 'projects'));
  const entries = names.map((name) => ({ id: basename(name, '.md'), previousIds: [] }));
  const options = { cache, code: join(project, 'src'), nameOf: (id: string) => id, namesKey: '' };
  const read = async () => {
    const start = performance.now();
    const past = await openPast(content, options);
    if ('why' in past) throw new Error(past.why);
    await readHistories(past, entries, options);
    return (performance.now() - start) / 1000;
  };
  const times = { plainLog: [] as number[], whole: [] as number[], cached: [] as number[] };
  for (let repeat = 0; repeat < readingRepeats; repeat += 1) {
    times.plainLog.push((await runMeasured('git', ['log', '--raw'], { cwd: project })).seconds);
    times.whole.push(await read());
    times.cached.push(await read());
    rmSync(cache, { recursive: true });
  }
  return { plainLog: median(times.plainLog), whole: median(times.whole), cached: median(times.cached) };
}
