import { basename } from 'node:path';
import { isOrganisation } from '../../src/formats/recognise-input.ts';
import { foundFile, readFound } from '../../src/files/content-folder.ts';
import type { Message } from '../../src/model/message.ts';
import { readSource } from '../../src/parse/decode-source.ts';

/** A file that came by e-mail, told apart by what is in it. */
export interface ReceivedFile {
  /** The path on this computer, as messages show it. */
  readonly shown: string;
  readonly collection: 'projects' | 'organisations';
  /** The id: the file's name without what a browser or mail program adds, such as ` (1)`. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Reads a file that was sent; the message tells why it cannot be. Never follows a link, never throws. */
export function receiveFile(
  absolute: string,
  shown: (path: string) => string,
): { readonly file: ReceivedFile } | { readonly message: Message } {
  const found = foundFile(absolute, 'projects', shown);
  const content = readFound(found);
  if ('message' in content) return content;
  const id = basename(absolute, '.md').replace(/(?:[ _-]?\(\d+\)| - [Cc]opy| [Cc]opy)+$/, '');
  const collection = isOrganisation(readSource(content.bytes).text) ? 'organisations' : 'projects';
  return { file: { shown: found.path, collection, id, bytes: content.bytes } };
}
