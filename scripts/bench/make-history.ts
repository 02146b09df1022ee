import { cpSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from '../../src/files/hash-files.ts';
import { git } from '../../src/git/run-git.ts';
import { generateContent } from './generate/generate-content.ts';
import { makeRepository } from './generate/import-commits.ts';
import { planHistory } from './generate/plan-history.ts';
import type { ProjectCopy } from './project-copy.ts';
import { Random } from './random.ts';

/** About three of four commits publish a version; the others are on branches that were merged. */
const versionsPerCommit = 3 / 4;

/** When the history begins, and how long it is, in seconds. */
const period = { start: Date.UTC(2025, 2, 1) / 1000, length: 600 * 86_400 };

const generatedPath = /^(?:node_modules|dist|\.astro|\.git)\//;

/**
 * Replaces the entries of a copy of the project by invented ones and makes it a Git repository in which they have a history of
 * about so many commits. Git takes minutes for 50,000, each of which lists all files anew.
 * @returns the number of commits.
 */
export async function makeRegisterWithHistory(
  { project, scratch }: ProjectCopy,
  declarations: number,
  commits: number,
  seed: number,
): Promise<number> {
  const content = join(scratch, 'content');
  generateContent(content, declarations, seed);
  for (const collection of ['projects', 'organisations', 'reviews']) {
    rmSync(join(project, 'content', collection), { recursive: true, force: true });
    cpSync(join(content, collection), join(project, 'content', collection), { recursive: true });
  }
  rmSync(content, { recursive: true });

  const files = listFiles(project).files.filter((path) => !generatedPath.test(path));
  const read = (path: string) => readFileSync(join(project, path), 'utf8');
  const isProject = (path: string) => path.startsWith('content/projects/');
  const projects = new Map(files.filter(isProject).map((path) => [basename(path, '.md'), read(path)] as const));
  const others = new Map(files.filter((path) => !isProject(path)).map((path) => [path, read(path)] as const));
  const versions = Math.max(projects.size, Math.round(commits * versionsPerCommit));
  const step = Math.max(61, Math.floor(period.length / versions));
  await makeRepository(
    project,
    planHistory({ projects, others, versions, start: period.start, step }, new Random(seed)),
  );
  return Number(await git(['rev-list', '--count', 'HEAD'], { cwd: project }));
}
