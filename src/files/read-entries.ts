import { createHash } from 'node:crypto';
import { wholeFile } from '../model/message.ts';
import type { ReadEntry } from '../model/read-entry.ts';
import { collectFactsOfUnread, readEntry } from '../parse/parse-entry.ts';
import type { AnyDraftRule, CheckContext } from '../rules/rule.ts';
import { readFound, type FoundFile } from './content-folder.ts';

/** A file of the register that has been read. */
export interface ReadFile extends ReadEntry {
  /** Where it was found. */
  readonly file: FoundFile;
  /** The SHA-256 of its bytes; empty if it could not be read. */
  readonly hash: string;
  /** The bytes of a valid declaration, to be published unchanged. */
  readonly bytes?: Uint8Array;
}

/**
 * Reads a file of any collection. Never throws, whatever the file contains.
 * @param known looks up the result for the same bytes by their hash.
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

/** Like {@link readFile}, for content that has been read already, such as that of an earlier version. */
export function readBytes(
  file: FoundFile,
  bytes: Uint8Array,
  context: CheckContext,
  rules: readonly AnyDraftRule[],
  known: (hash: string) => ReadFile | undefined = () => undefined,
): ReadFile {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const cached = known(hash);
  if (cached) return cached;
  const read = readEntry(file.collection, { path: file.path, id: file.id, content: bytes }, context, rules);
  return { ...read, file, hash, ...(read.declaration && { bytes }) };
}
