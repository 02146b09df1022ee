import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/paths.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}
type Packages = Readonly<Record<string, Locked>>;

/**
 * Whether the packages that are installed here are those that a lock file wants for a build: none of another version, and
 * none lacking but such as other machines need.
 * @param project the folder with the lock file.
 */
export function haveModulesOf(project: string): boolean {
  const wanted = packagesIn(join(project, 'package-lock.json'));
  // npm's own note of what it has installed.
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, dev, optional }]) => {
    if (path === '' || dev) return true;
    const here = installed[path];
    return here === undefined ? optional === true : here.version === version;
  });
}

function packagesIn(path: string): Packages | undefined {
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { packages?: Packages }).packages;
}
