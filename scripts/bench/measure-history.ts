import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '../../src/files/hash-files.ts';
import { generateContent } from './generate/generate-content.ts';
import { makePast } from './make-past.ts';
import { progress } from './bench-progress.ts';
import { runMeasured, type Spent } from './run-measured.ts';
import { timeReading, type ReadingTimes } from './reading-times.ts';
import { withWorkshop, type Workshop } from './temporary-folder.ts';

/** How large a past to measure. */
export interface HistoryOptions {
  readonly declarations: number;
  readonly commits: number;
  readonly seed: number;
}

/** What was measured of a register with a past. */
export interface HistoryFigures extends HistoryOptions {
  readonly reading: ReadingTimes;
  /** A build with nothing kept from earlier ones, and one right after it. */
  readonly cold: Spent;
  readonly warm: Spent;
  /** How many files the site has, and how long their hashes take, in seconds. */
  readonly files: number;
  readonly hashing: number;
  /** `npm run verify` of the built site, in a folder. */
  readonly verify: Spent;
}

/** What the past of a register costs: of its own project, in Git, as it is when it is published. */
export function measureHistory(options: HistoryOptions): Promise<HistoryFigures> {
  return withWorkshop((workshop) => measure(workshop, options));
}

async function measure(workshop: Workshop, options: HistoryOptions): Promise<HistoryFigures> {
  const { project, dist, forget } = workshop;
  const { declarations, commits, seed } = options;
  progress(`${declarations} declarations with ${commits} commits: generating, which takes minutes when they are many`);
  replaceEntries(workshop, declarations, seed);
  const made = await makePast(project, commits, seed);
  progress('reading the history');
  const reading = await timeReading(workshop);
  const run = (script: string, ...args: string[]) =>
    runMeasured(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: project });
  forget();
  progress('building');
  const cold = await run('build');
  const warm = await run('build');
  progress('hashing');
  const begun = performance.now();
  const files = hashFiles(dist).size;
  const hashing = (performance.now() - begun) / 1000;
  progress('verifying');
  // npm tells its scripts where somebody called it, and a path from there would be another site's.
  const verify = await run('verify', dist);
  return { ...options, commits: made, reading, cold, warm, files, hashing, verify };
}

/** Puts invented entries in place of those in the copy's own content folder. */
function replaceEntries({ project, scratch }: Workshop, count: number, seed: number): void {
  const made = join(scratch, 'content');
  generateContent(made, count, seed);
  for (const collection of ['projects', 'organisations', 'reviews']) {
    const own = join(project, 'content', collection);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    cpSync(join(made, collection), own, { recursive: true });
  }
  rmSync(made, { recursive: true });
}
