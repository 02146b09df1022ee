import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compareText } from '../text/compare-text.ts';

/** Shared by all files, which are read one after the other in pieces. */
const buffer = Buffer.allocUnsafe(1024 * 1024);

/** Computes the SHA-256 of a file, in hexadecimal. @throws if it cannot be read. */
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

/** The contents of a folder, at any depth: sorted paths with forward slashes. */
export interface Listing {
  /** Ordinary files. */
  readonly files: readonly string[];
  /** Anything that is neither a file nor a folder, such as a link. */
  readonly others: readonly string[];
}

/** Lists a folder recursively, without following links. @throws if it cannot be read. */
export function listFiles(folder: string): Listing {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => compareText(a.path, b.path));
  const select = (isFile: boolean) => entries.filter((entry) => entry.isFile === isFile).map(({ path }) => path);
  return { files: select(true), others: select(false) };
}

/** Computes the SHA-256 of every file below a folder, by sorted path. */
export function hashFiles(folder: string): Map<string, string> {
  return new Map(listFiles(folder).files.map((path) => [path, hashFile(join(folder, path))]));
}
