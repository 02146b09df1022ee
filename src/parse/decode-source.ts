import { wholeFile, type Place } from '../model/message.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { emptyFile } from '../rules/file/empty-file.ts';
import { fileTooLarge } from '../rules/file/file-too-large.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { invalidUtf8 } from '../rules/file/invalid-utf-8.ts';

/** The maximum size of a file, in bytes. */
export const maximumBytes = 65_536;

/** A file's text with `\n` line endings and no byte order mark, or the faults that prevent reading it. */
export interface Source {
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Decodes a file. Text comes from a form or a test, bytes come from a file; both go through the same checks. */
export function readSource(content: string | Uint8Array): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > maximumBytes) return refuse(makeFault(fileTooLarge, { bytes: bytes.length }, '', wholeFile));
  const decoded = typeof content === 'string' ? content : decodeUtf8(bytes);
  if (decoded === undefined) return refuse(makeFault(invalidUtf8, undefined, '', wholeFile));
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refuse(makeFault(emptyFile, undefined, '', wholeFile));
  const faults = findForbidden(text)
    .slice(0, 20)
    .map((found) => makeFault(forbiddenCharacter, found, '', toPlace(text, found.index)));
  return { text, faults };
}

function refuse(reason: Fault): Source {
  return { text: '', faults: [reason] };
}

/** Decodes bytes as UTF-8, keeping a byte order mark; undefined when they are invalid. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Converts an index into a text to a line and column. */
function toPlace(text: string, index: number): Place {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - lineStart + 1 };
}
