import { basename } from 'node:path';
import { foundFile, readFound } from '../../../src/files/content-folder.ts';
import type { Message } from '../../../src/register/message.ts';
import { readFrontMatter } from '../../../src/register/read/front-matter.ts';
import { readSource } from '../../../src/register/read/source.ts';
import { split } from '../../../src/register/read/split.ts';

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
  const collection = isOrganisation(content.bytes) ? 'organisations' : 'projects';
  return { file: { shown: found.path, collection, id, bytes: content.bytes } };
}

/** Whether a file describes an organisation: it has a name, which no declaration has, and no title. */
function isOrganisation(bytes: Uint8Array): boolean {
  const halves = split(readSource(bytes).text);
  const { values } = readFrontMatter(halves.frontMatter);
  return 'name' in values && !('title' in values);
}
