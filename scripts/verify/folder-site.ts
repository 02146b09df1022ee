import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile, listFiles, type Listing } from '../../src/files/hash-files.ts';
import { toAddress, NotProvenError, type FileState, type Site } from './site.ts';

/** Opens a built site in a folder. @param name the name in reports. @throws NotProven if it cannot be listed. */
export function openFolder(folder: string, name: string): Site {
  const { files, others } = list(folder, name);
  const there = new Set(files);
  const links = new Set(others);
  return {
    name,
    paths: [...files, ...others],
    inspect: (path, expected) => {
      if (links.has(path)) return Promise.resolve({ kind: 'unreadable', why: 'it is a link, not a file' });
      return Promise.resolve(there.has(path) ? inspectFile(join(folder, path), expected) : { kind: 'absent' });
    },
    read: (path, most) => {
      if (!there.has(path)) return Promise.reject(new NotProvenError(`${name} has no ${toAddress(path)}.`));
      return Promise.resolve().then(() => readAtMost(join(folder, path), toAddress(path), most));
    },
  };
}

function list(folder: string, name: string): Listing {
  try {
    return listFiles(folder);
  } catch (error) {
    throw new NotProvenError(`${name} cannot be read: ${(error as Error).message}.`);
  }
}

/** Never throws: a file may be unreadable, be deleted meanwhile, or have a name that is not UTF-8. */
function inspectFile(absolute: string, expected: number): FileState {
  try {
    return statSync(absolute).size > expected ? { kind: 'file' } : { kind: 'file', hash: hashFile(absolute) };
  } catch {
    return { kind: 'unreadable', why: 'this computer cannot read it' };
  }
}

function readAtMost(absolute: string, address: string, most: number): Uint8Array {
  let bytes;
  try {
    if (statSync(absolute).size <= most) bytes = readFileSync(absolute);
  } catch {
    throw new NotProvenError(`${address} cannot be read on this computer.`);
  }
  if (!bytes) throw new NotProvenError(`${address} is too large.`);
  return bytes;
}
