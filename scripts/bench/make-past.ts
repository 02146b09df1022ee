import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from '../../src/files/hash-files.ts';
import { git } from '../../src/git/run-git.ts';
import { makeRepository } from './generate/import-commits.ts';
import { planHistory } from './generate/plan-history.ts';
import { Random } from './random.ts';

/** Of so many commits, three are versions that were published; the others stood on the branches that were merged. */
const commitsForThree = 4;

/** When the past begins, and how long it is, in seconds. */
const past = { start: Date.UTC(2025, 2, 1) / 1000, length: 600 * 86_400 };

const ofItsOwn = /^(?:node_modules|dist|\.astro|\.git)\//;

/**
 * Makes a Git repository of a copy of the project, whose declarations have a past; returns how many commits it has, which is
 * about `commits`. Git takes minutes for 50,000: each has another list of all files.
 */
export async function makePast(project: string, commits: number, seed: number): Promise<number> {
  const files = listFiles(project).files.filter((path) => !ofItsOwn.test(path));
  const read = (path: string) => readFileSync(join(project, path), 'utf8');
  const isProject = (path: string) => path.startsWith('content/projects/');
  const projects = new Map(files.filter(isProject).map((path) => [basename(path, '.md'), read(path)] as const));
  const others = new Map(files.filter((path) => !isProject(path)).map((path) => [path, read(path)] as const));
  const versions = Math.max(projects.size, Math.round((commits * 3) / commitsForThree));
  const step = Math.max(61, Math.floor(past.length / versions));
  await makeRepository(project, planHistory({ projects, others, versions, start: past.start, step }, new Random(seed)));
  return Number(await git(['rev-list', '--count', 'HEAD'], { cwd: project }));
}
