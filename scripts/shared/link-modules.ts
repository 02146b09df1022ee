import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';

/**
 * Gives a copy of the project the packages of this one. They are linked one by one, so that caches, which lie beside them,
 * are the copy's own.
 */
export function linkModules(project: string): void {
  const from = join(root, 'node_modules');
  const to = join(project, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const isCache = name.startsWith('.') && name !== '.bin';
    // Windows lets everybody make junctions, but not links.
    if (!isCache) symlinkSync(join(from, name), join(to, name), 'junction');
  }
  // npm's note of what is installed.
  const note = '.package-lock.json';
  if (existsSync(join(from, note))) copyFileSync(join(from, note), join(to, note));
}
