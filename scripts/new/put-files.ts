import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { WrittenFile } from '../../src/draft/draft.ts';

/**
 * Writes files of the register into a content folder; one that is there already is left alone, and named.
 * @returns the absolute paths of the files written, and those that were there.
 */
export function putFiles(files: readonly WrittenFile[], content: string): { written: string[]; present: string[] } {
  const written: string[] = [];
  const present: string[] = [];
  for (const { path, text } of files) {
    const absolute = join(content, relative('content', path.replaceAll('/', sep)));
    mkdirSync(dirname(absolute), { recursive: true });
    try {
      // 'wx' fails when there is a file already, also one made this very moment.
      writeFileSync(absolute, text, { flag: 'wx' });
      written.push(absolute);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      present.push(absolute);
    }
  }
  return { written, present };
}
