import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { UsageError } from './command.ts';

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../..');

/** The register's own content. */
export const ownContent = resolve(root, 'content');

/** The invented entries, which tests and benchmarks use. Going live moves them out of the register (scripts/golive.ts). */
export const exampleContent = isFolder(resolve(root, 'tests/content')) ? resolve(root, 'tests/content') : ownContent;

/** The folder in which the command was called; npm runs scripts in the root, whatever that folder was. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();

/** A path given on the command line, as an absolute one. */
export function fromCaller(path: string): string {
  return resolve(calledFrom, path);
}

/** The path that messages show: relative to the repository or, for a file elsewhere, to where the command was called. */
export function shownPath(absolute: string): string {
  const inRoot = relative(root, absolute);
  return inRoot.startsWith('..') || isAbsolute(inRoot) ? relative(calledFrom, absolute) : inRoot;
}

/** Whether there is a folder at an absolute path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** An absolute path, if there is a folder. @throws UsageError with the path as `shown` if there is none. */
export function requireFolder(path: string, shown = path): string {
  if (!isFolder(path)) throw new UsageError(`There is no folder ${shown}`);
  return path;
}
