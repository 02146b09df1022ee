import type { WrittenFile } from './draft.ts';

/** The line that stands before each file where several travel as one text. No file of the register can hold it as its first line. */
const header = /^=== (content\/(?:projects|organisations)\/[a-z0-9-]{1,80}\.md) ===$/;

/** Files as one text, for a box that takes one: a file alone as it is, several each below a line that names it. */
export function joinFiles(files: readonly WrittenFile[]): string {
  if (files.length === 1) return files[0]!.text;
  return files.map(({ path, text }) => `=== ${path} ===\n${text}`).join('\n');
}

/** The files that {@link joinFiles} made a text of; of any other text, one file without a path. Never throws. */
export function splitFiles(text: string): WrittenFile[] {
  const lines = text.split('\n');
  const files: { path: string; lines: string[] }[] = [];
  for (const line of lines) {
    const path = header.exec(line.trimEnd())?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (files.length === 0) {
      // Words before the first line of this kind mean that somebody put the text together by hand.
      if (line.trim() !== '') return [{ path: '', text }];
    } else files.at(-1)!.lines.push(line);
  }
  if (files.length === 0) return [{ path: '', text }];
  return files.map(({ path, lines: own }) => ({ path, text: `${own.join('\n').trim()}\n` }));
}
