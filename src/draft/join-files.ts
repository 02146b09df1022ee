import type { WrittenFile } from './draft.ts';

/** The line before each of several files in one text. No file of the register can begin with it. */
const header = /^=== (content\/(?:projects|organisations)\/[a-z0-9-]{1,80}\.md) ===$/;

/** Joins files to one text: a single file unchanged, several each below a line that names it. */
export function joinFiles(files: readonly WrittenFile[]): string {
  if (files.length === 1) return files[0]!.text;
  return files.map(({ path, text }) => `=== ${path} ===\n${text}`).join('\n');
}

/** Splits a text that {@link joinFiles} has made; any other text becomes one file with an empty path. Never throws. */
export function splitFiles(text: string): WrittenFile[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const path = header.exec(line.trimEnd())?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (files.length === 0) {
      // With text before the first header, it was not made by `joinFiles`.
      if (line.trim() !== '') return [{ path: '', text }];
    } else files.at(-1)!.lines.push(line);
  }
  if (files.length === 0) return [{ path: '', text }];
  return files.map(({ path, lines }) => ({ path, text: `${lines.join('\n').trim()}\n` }));
}
