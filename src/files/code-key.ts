import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../text/compare-text.ts';

/** Computes a key that changes with the code in a folder, for caches of what that code produces. */
export function getCodeKey(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of files.sort(compareText)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 20);
}
