import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { wholeFile, type Message } from '../model/message.ts';
import type { Collection } from '../model/collections.ts';
import { maximumBytes } from '../parse/decode-source.ts';
import { fileTooLarge } from '../rules/file/file-too-large.ts';
import { notADeclarationFile } from '../rules/file/not-a-declaration-file.ts';
import { symbolicLink } from '../rules/file/symbolic-link.ts';
import { unreadableFile } from '../rules/file/unreadable-file.ts';
import { makeFault, toMessage, type Rule } from '../rules/rule.ts';
import { compareText } from '../text/compare-text.ts';

/** A file of a content folder, found and not yet read. */
export interface FoundFile {
  /** The collection that it belongs to. */
  readonly collection: Collection;
  /** The name without `.md`. */
  readonly id: string;
  /** Its absolute path. */
  readonly absolute: string;
  /** The path shown to people. */
  readonly path: string;
}

/**
 * Finds the files of one folder, sorted by name, without those whose names begin with a dot; empty if there is no folder.
 * @param shown converts an absolute path to the one that messages show.
 */
export function findFiles(root: string, collection: Collection, shown: (absolute: string) => string): FoundFile[] {
  const folder = join(root, collection);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    // An unreadable folder is treated as an entry, so that it is reported.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [toFoundFile(folder, collection, shown)];
  }
  return names
    .filter((name) => !name.startsWith('.'))
    .sort(compareText)
    .map((name) => toFoundFile(join(folder, name), collection, shown));
}

/** Describes a file as if it had been found in a folder. */
export function toFoundFile(absolute: string, collection: Collection, shown: (absolute: string) => string): FoundFile {
  const path = sep === '/' ? shown(absolute) : shown(absolute).replaceAll(sep, '/');
  return { collection, id: basename(absolute, '.md'), absolute, path };
}

/** A file's bytes, or a message that says why it cannot be read. */
export type FileContent = { readonly bytes: Uint8Array } | { readonly message: Message };

/** Reads a file. Never follows a link and never throws. */
export function readFound(file: FoundFile): FileContent {
  const stats = readStats(file);
  const refuse = <Details>(rule: Rule<Details>, details: Details) => ({
    message: toMessage(file.path, makeFault(rule, details, '', wholeFile)),
  });
  if (typeof stats === 'string') return refuse(unreadableFile, { reason: stats });
  if (stats.isSymbolicLink()) return refuse(symbolicLink, undefined);
  const name = basename(file.absolute);
  if (!stats.isFile())
    return refuse(notADeclarationFile, { name, what: stats.isDirectory() ? 'a folder' : 'not a file' });
  if (!name.endsWith('.md')) return refuse(notADeclarationFile, { name, what: 'another kind of file' });
  if (stats.size > maximumBytes) return refuse(fileTooLarge, { bytes: stats.size });
  try {
    return { bytes: readFileSync(file.absolute) };
  } catch (error) {
    return refuse(unreadableFile, { reason: describeError(error) });
  }
}

/** Reads a file's metadata, or gives the reason why that is impossible. */
export function readStats(file: FoundFile): Stats | string {
  try {
    return lstatSync(file.absolute);
  } catch (error) {
    return describeError(error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
};

function describeError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? `the computer says ${code || 'no more than that'}`;
}
