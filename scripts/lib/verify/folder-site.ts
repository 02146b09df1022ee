import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile, listFiles } from '../../../src/files/hash-files.ts';
import { addressOf, NotProven, type Site } from './site.ts';

/** A built site in a folder. @param name what people call it. */
export function openFolder(folder: string, name: string): Site {
  const { files, others } = listFiles(folder);
  const there = new Set(files);
  const links = new Set(others);
  return {
    name,
    paths: [...files, ...others],
    look: (path, expected) => {
      if (links.has(path)) return Promise.resolve({ kind: 'unreadable', why: 'it is a link, not a file' });
      if (!there.has(path)) return Promise.resolve({ kind: 'absent' });
      const absolute = join(folder, path);
      if (statSync(absolute).size > expected) return Promise.resolve({ kind: 'file' });
      return Promise.resolve({ kind: 'file', hash: hashFile(absolute) });
    },
    read: (path, most) => {
      if (!there.has(path)) return Promise.reject(new NotProven(`${name} has no ${addressOf(path)}.`));
      const absolute = join(folder, path);
      if (statSync(absolute).size > most) return Promise.reject(new NotProven(`${addressOf(path)} is too large.`));
      return Promise.resolve(readFileSync(absolute));
    },
  };
}
