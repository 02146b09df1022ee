import { wholeFile, type Place } from '../model/message.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { emptyFile } from '../rules/file/empty-file.ts';
import { fileTooLarge } from '../rules/file/file-too-large.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { invalidUtf8 } from '../rules/file/invalid-utf-8.ts';

/** The most bytes a file may have. */
export const maximumBytes = 65_536;

/** A file's text with `\n` line ends and without a byte order mark, or the faults that keep it from being read. */
export interface Source {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Decodes a file. Text comes from a form or a test, bytes from a file; both pass the same checks. */
export function readSource(content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > maximumBytes) return unreadable(makeFault(fileTooLarge, { bytes: bytes.length }, '', wholeFile));
  const decoded = typeof content === 'string' ? content : decode(bytes);
  if (decoded === undefined) return unreadable(makeFault(invalidUtf8, undefined, '', wholeFile));
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return unreadable(makeFault(emptyFile, undefined, '', wholeFile));
  const faults = findForbidden(text)
    .slice(0, 20)
    .map((found) => makeFault(forbiddenCharacter, found, '', placeIn(text, found.index)));
  return { text, faults };
}

function unreadable(reason: Fault): Source {
  return { text: '', faults: [reason] };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The place of an index into a text. */
function placeIn(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - lineStart + 1 };
}
