import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../..');

/** The register's own content. */
export const ownContent = resolve(root, 'content');

/**
 * The invented entries, with which tests and measurements are made. Going live moves them out of the register (scripts/golive.ts).
 */
export const exampleContent = isFolder(resolve(root, 'tests/content')) ? resolve(root, 'tests/content') : ownContent;

/** The folder from which the person called the command; npm runs scripts in the root, whatever that folder was. */
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
