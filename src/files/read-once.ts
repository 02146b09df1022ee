import { draftRules } from '../rules/draft-rules.ts';
import type { CheckContext } from '../rules/rule.ts';
import type { FoundFile } from './content-folder.ts';
import { readBytes, readFile, type ReadFile } from './read-entries.ts';

/**
 * What this process has read, by path and hash. Astro loads content and renders pages with two copies of every module, so
 * a plain module variable would be two; what one has read the other need not read again.
 */
const known: Map<string, ReadFile> = ((globalThis as { [key: symbol]: unknown })[
  Symbol.for('charter-register.read-once')
] ??= new Map<string, ReadFile>()) as Map<string, ReadFile>;

/** Reads a file by the rules that every entry keeps, and remembers it. */
export function readOnce(file: FoundFile, context: CheckContext): ReadFile {
  const read = readFile(file, context, draftRules, (hash) => known.get(`${file.path} ${hash}`));
  known.set(`${file.path} ${read.hash}`, read);
  return read;
}

/** What was read of a path with this hash, or what reading it again gives. */
export function recallFile(file: FoundFile, hash: string, context: CheckContext): ReadFile {
  return known.get(`${file.path} ${hash}`) ?? readOnce(file, context);
}

/** Reads content that a file had at another time, and remembers it under its own hash. */
export function readContentOnce(file: FoundFile, bytes: Uint8Array, context: CheckContext): ReadFile {
  const read = readBytes(file, bytes, context, draftRules);
  known.set(`${file.path} ${read.hash}`, read);
  return read;
}
