import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearingUp } from '../shared/cleanup.ts';
import { linkModules } from '../shared/link-modules.ts';
import { root } from '../shared/paths.ts';

/** A copy of the project in a temporary folder, so that measuring changes neither its caches nor its built site. */
export interface Workshop {
  /** The copy's root folder. */
  readonly project: string;
  /** Where the copy's builds put the site. */
  readonly dist: string;
  /** A folder for what else is made. */
  readonly scratch: string;
  /** Forgets whatever an earlier build or check has kept. */
  readonly forget: () => void;
}

const copied = [
  ...['src', 'scripts', 'public', 'content', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'],
  ...['.gitignore', '.gitattributes'],
];

/** Makes the copy, has something done in it, and removes it, also when somebody loses patience: what is built takes gigabytes. */
export async function withWorkshop<Result>(work: (workshop: Workshop) => Promise<Result>): Promise<Result> {
  const { remove, ...workshop } = openWorkshop();
  return clearingUp(remove, () => work(workshop));
}

function openWorkshop(): Workshop & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'register-bench-'));
  const project = join(folder, 'project');
  const modules = join(project, 'node_modules');
  const dist = join(project, 'dist');
  const scratch = join(folder, 'scratch');
  for (const made of [project, scratch]) mkdirSync(made, { recursive: true });
  for (const name of copied) {
    if (existsSync(join(root, name))) {
      cpSync(join(root, name), join(project, name), { recursive: true, preserveTimestamps: true });
    }
  }
  linkModules(project);
  const caches = [join(project, '.astro'), ...['.astro', '.cache', '.vite'].map((name) => join(modules, name))];
  return {
    project,
    dist,
    scratch,
    forget: () => {
      for (const path of [dist, ...caches]) rmSync(path, { recursive: true, force: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
