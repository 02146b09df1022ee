import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/** npm's record of what is installed. */
const installedLock = 'node_modules/.package-lock.json';

/** Gives a copy of the project the packages of this one, linked one by one, so that it has caches of its own beside them. */
export function linkModules(project: string): void {
  const from = join(root, 'node_modules');
  const to = join(project, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const isCache = name.startsWith('.') && name !== '.bin';
    // On Windows anybody may create junctions, but not links.
    if (!isCache) symlinkSync(join(from, name), join(to, name), 'junction');
  }
  if (existsSync(join(root, installedLock))) copyFileSync(join(root, installedLock), join(project, installedLock));
}

/**
 * Whether the packages that are installed here are those that a project's lock file requires for a build: none in another
 * version, and none missing except those that only other machines need.
 */
export function hasModulesOf(project: string): boolean {
  const required = readPackages(join(project, 'package-lock.json'));
  const installed = readPackages(join(root, installedLock));
  if (!required || !installed) return false;
  return Object.entries(required).every(([path, { version, dev, optional }]) => {
    if (path === '' || dev) return true;
    const present = installed[path];
    return present === undefined ? optional === true : present.version === version;
  });
}

type Packages = Readonly<
  Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean }>
>;

function readPackages(path: string): Packages | undefined {
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { packages?: Packages }).packages;
}
