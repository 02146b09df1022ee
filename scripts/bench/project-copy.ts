import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCleanup } from '../shared/cleanup.ts';
import { linkModules } from '../shared/node-modules.ts';
import { root } from '../shared/paths.ts';

/** A copy of the project in a temporary folder, so that measuring changes neither its caches nor its built site. */
export interface ProjectCopy {
  /** The copy's root folder. */
  readonly project: string;
  /** Where the copy's builds put the site. */
  readonly dist: string;
  /** A folder for everything else. */
  readonly scratch: string;
  /** Removes whatever an earlier build or check has cached. */
  readonly clearCaches: () => void;
}

const copied = [
  ...['src', 'scripts', 'public', 'content', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'],
  ...['.gitignore', '.gitattributes'],
];

/** Makes the copy, works in it, and removes it, also if that fails or is interrupted: builds take gigabytes. */
export async function withProjectCopy<Result>(work: (copy: ProjectCopy) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'register-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return withCleanup(remove, () => work(copyProject(folder)));
}

function copyProject(folder: string): ProjectCopy {
  const project = join(folder, 'project');
  const dist = join(project, 'dist');
  const scratch = join(folder, 'scratch');
  for (const path of [project, scratch]) mkdirSync(path);
  for (const name of copied.filter((each) => existsSync(join(root, each))))
    cpSync(join(root, name), join(project, name), { recursive: true, preserveTimestamps: true });
  linkModules(project);
  const caches = ['dist', '.astro', ...['.astro', '.cache', '.vite'].map((name) => `node_modules/${name}`)];
  const clearCaches = () => caches.forEach((path) => rmSync(join(project, path), { recursive: true, force: true }));
  return { project, dist, scratch, clearCaches };
}
