import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../text/compare-text.ts';

/** One buffer for all files: they are read one after the other, and none has to fit into memory. */
const buffer = Buffer.allocUnsafe(1024 * 1024);

/** The SHA-256 of a file's bytes, hexadecimal. @throws when it cannot be read. */
export function hashFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}

/** What a folder contains, at any depth: paths with forward slashes, in order. */
export interface Listing {
  readonly files: readonly string[];
  /** What is neither a file nor a folder, such as a link. */
  readonly others: readonly string[];
}

/** Lists a folder and those below it; follows no link. @throws when it cannot be read. */
export function listFiles(folder: string): Listing {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => compareText(a.path, b.path));
  const some = (isFile: boolean) => entries.filter((entry) => entry.isFile === isFile).map(({ path }) => path);
  return { files: some(true), others: some(false) };
}

/** The SHA-256 of every file below a folder, by its path, in order. */
export function hashFiles(folder: string): Map<string, string> {
  return new Map(listFiles(folder).files.map((path) => [path, hashFile(join(folder, path))]));
}
