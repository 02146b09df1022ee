import { createHash } from 'node:crypto';
import { wholeFile } from '../model/message.ts';
import type { ReadEntry } from '../model/read-entry.ts';
import { collectFactsOfUnread, readEntry } from '../parse/parse-entry.ts';
import type { AnyDraftRule, CheckContext } from '../rules/rule.ts';
import { readFound, type FoundFile } from './content-folder.ts';

/** A file of the register, found and read. */
export interface ReadFile extends ReadEntry {
  readonly file: FoundFile;
  /** SHA-256 of the file's bytes; empty for one that could not be read. */
  readonly hash: string;
  /** The very bytes of a sound declaration, to hand on. */
  readonly bytes?: Uint8Array;
}

/**
 * Reads a file that was found, whatever its collection. Never throws for what a file may hold. `known` may answer for a
 * file whose bytes have been read before, by their hash.
 */
export function readFile(
  file: FoundFile,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
  known: (hash: string) => ReadFile | undefined = () => undefined,
): ReadFile {
  const content = readFound(file);
  if ('message' in content) {
    const facts = collectFactsOfUnread(file.collection, file);
    return {
      file,
      messages: [content.message],
      blocks: [],
      hash: '',
      placeOf: () => wholeFile,
      ...(facts && { facts }),
    };
  }
  return readBytes(file, content.bytes, context, rules, known);
}

/** As {@link readFile}, of content that is there already: that of a file, or that it had at another time. */
export function readBytes(
  file: FoundFile,
  bytes: Uint8Array,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
  known: (hash: string) => ReadFile | undefined = () => undefined,
): ReadFile {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const before = known(hash);
  if (before) return before;
  const read = readEntry(file.collection, { path: file.path, id: file.id, content: bytes }, context, rules);
  return { ...read, file, hash, ...(read.declaration && { bytes }) };
}
