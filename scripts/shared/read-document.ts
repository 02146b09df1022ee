import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { mostBytes, recognise } from '../../src/formats/recognise-input.ts';
import { fromCaller, shownPath } from './paths.ts';

/** The text of a document, or why it cannot be read. */
export type DocumentText = { readonly text: string } | { readonly problem: string };

/** What to do about a document that cannot be opened. */
const advice = 'Open it, select all, copy, and save the text as a plain text file.';

/**
 * Reads the text of a Word file (`.docx`) or a plain text file, as the form does. The path is relative to the folder in which
 * the command was called. Never throws.
 */
export async function readDocument(path: string): Promise<DocumentText> {
  const file = fromCaller(path);
  const problem = (words: string) => ({ problem: `${shownPath(file)}: ${words.replace(/\.$/, '')}` });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    // The size comes first, so that nothing huge is read only to be refused.
    if ((await stat(file)).size > mostBytes) return problem(`The file is larger than 5 MB. ${advice}`);
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return problem('It cannot be read. Is there such a file?');
  }
  const recognised = await recognise({ name: basename(file), bytes }, advice);
  switch (recognised.kind) {
    case 'document':
      return { text: recognised.text };
    case 'refused':
      return problem(recognised.why);
    case 'declaration':
    case 'organisation':
      return problem('This is a file of the register already. Start from it with --from');
  }
}
