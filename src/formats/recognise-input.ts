import { findIdFault } from '../text/entry-id.ts';
import { readFrontMatter } from '../parse/parse-front-matter.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { readWordFile } from './word/word-file.ts';

/** An input to import: a file, or pasted text. */
export type Input = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly pasted: string };

/** An input whose kind has been recognised. */
export type Recognised =
  /** A file of the register, complete or not; the id is empty if its name is not a valid id. */
  | { readonly kind: 'declaration'; readonly id: string; readonly text: string }
  | { readonly kind: 'organisation'; readonly id: string; readonly text: string }
  /** Any other document, as plain text. */
  | { readonly kind: 'document'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Larger files are refused. */
export const mostBytes = 5 * 1024 * 1024;
/** Longer texts, of more than about a hundred pages, are refused. */
const mostCharacters = 300_000;

/** Advice in the form for documents that cannot be opened. */
const pasteHere = 'Open it, select all, copy, and paste the text here.';

/**
 * Recognises an input by its content, because file extensions are unreliable.
 * @param byHand advice for a document that cannot be opened, as a sentence.
 */
export async function recognise(input: Input, byHand: string = pasteHere): Promise<Recognised> {
  if ('pasted' in input) return recogniseText(input.pasted.trimStart(), '', byHand);
  const { name, bytes } = input;
  if (bytes.length === 0) return refuse('The file is empty.');
  if (bytes.length > mostBytes) return refuse(`The file is larger than 5 MB. ${byHand}`);
  const known = formats.find(({ begins }) => begins.some((beginning) => startsWith(bytes, beginning)));
  if (known) return refuse(known.why(byHand));
  if (startsWith(bytes, 'PK\x03\x04')) return recogniseWord(bytes, byHand);
  const text = decode(bytes);
  if (text === undefined) return refuse(`This is no text, nor a Word file. ${byHand}`);
  return recogniseText(text, idFromFileName(name), byHand);
}

/** Formats that are refused, by their first bytes, with a reason and advice. */
const formats: readonly { readonly begins: readonly string[]; readonly why: (byHand: string) => string }[] = [
  { begins: ['%PDF'], why: (byHand) => `A PDF does not say what is text and what is not. ${byHand}` },
  {
    begins: ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'RIFF', 'BM', 'II*\0', 'MM\0*'],
    why: () => 'This is a picture. Type what it says, or ask for the document it was made from.',
  },
  {
    begins: ['\xD0\xCF\x11\xE0', '{\\rtf'],
    why: (byHand) =>
      `This kind of document cannot be opened here. Save it as a Word document (.docx), or: ${byHand.replace(/^O/, 'o')}`,
  },
];

async function recogniseWord(bytes: Uint8Array<ArrayBuffer>, byHand: string): Promise<Recognised> {
  const read = await readWordFile(bytes);
  if ('text' in read) {
    return read.text.trim() === '' ? refuse('There is no text in this Word file.') : toDocument(read.text);
  }
  switch (read.fault) {
    case 'no-word-file':
      return refuse(`This is no Word document (.docx). ${byHand}`);
    case 'too-large':
      return refuse(`There is more in this Word file than in any form. ${byHand}`);
    case 'damaged':
      return refuse(`This Word file is damaged and cannot be read. ${byHand}`);
  }
}

function recogniseText(text: string, id: string, byHand: string): Recognised {
  if (text.trim() === '') return refuse('There is no text here.');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return refuse(`This is a web page. ${byHand}`);
  if (!/^---\s*\r?\n/.test(text)) return toDocument(text);
  return { kind: isOrganisation(text) ? 'organisation' : 'declaration', id, text };
}

function toDocument(text: string): Recognised {
  const long = `This text is longer than ${mostCharacters.toLocaleString('en-GB')} characters. Bring in only the part that answers the questions.`;
  return text.length > mostCharacters ? refuse(long) : { kind: 'document', text };
}

function refuse(why: string): Recognised {
  return { kind: 'refused', why };
}

/** Whether a file is an organisation: these have a name, while declarations have a title and headings. */
export function isOrganisation(text: string): boolean {
  const { frontMatter, body, faults } = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  if (faults.length > 0 || /^## /m.test(body)) return false;
  const { values } = readFrontMatter(frontMatter);
  return 'name' in values && !('title' in values);
}

/** Derives an id from a file's name, without the number that browsers add to duplicates: `park-visits (1).md`. */
export function idFromFileName(name: string): string {
  const id = name.replace(/\.(?:md|markdown|txt)$/i, '').replace(/\s*\(\d+\)$/, '');
  return findIdFault(id) === undefined && id !== 'unnamed' ? id : '';
}

/** Decodes text as UTF-16 if it has a byte order mark, else as UTF-8 or Windows-1252; undefined if it is not text. */
function decode(bytes: Uint8Array): string | undefined {
  const encodings = startsWith(bytes, '\xFF\xFE')
    ? ['utf-16le']
    : startsWith(bytes, '\xFE\xFF')
      ? ['utf-16be']
      : ['utf-8', 'windows-1252'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // eslint-disable-next-line no-control-regex -- control characters distinguish other files from text.
      return /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text) ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((character, index) => bytes[index] === character.charCodeAt(0));
}
