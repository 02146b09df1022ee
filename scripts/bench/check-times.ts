import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, runMeasured } from './run-measured.ts';
import type { Workshop } from './temporary-folder.ts';

/** How long the check takes, in seconds. */
export interface CheckTimes {
  /** All files, with nothing remembered. */
  readonly allCold: number;
  /** All files again, none changed. */
  readonly allWarm: number;
  /** One file; median. */
  readonly one: number;
  /** `node -e 0` in turn with it; median. */
  readonly bareNode: number;
}

/** How often one file is checked, in turn with a bare start of Node. */
const repeats = 9;

/** Times the check of a content folder, and of one file in its middle. */
export async function timeChecks({ project, forget }: Workshop, content: string): Promise<CheckTimes> {
  const names = readdirSync(join(content, 'projects'));
  const file = join(content, 'projects', names[Math.floor(names.length / 2)]!);
  const node = async (...args: string[]) => (await runMeasured(process.execPath, args, { cwd: project })).seconds;
  const check = (...args: string[]) => node('scripts/check.ts', '--content', content, ...args);
  forget();
  const allCold = await check();
  const allWarm = await check();
  const ones: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    ones.push(await check(file));
    bare.push(await node('-e', '0'));
  }
  return { allCold, allWarm, one: median(ones), bareNode: median(bare) };
}
