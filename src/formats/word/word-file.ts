import { documentText, type WordNode } from './document-text.ts';
import { isSoundXml } from './sound-xml.ts';
import { unzip, zipStored } from './zip.ts';

/** What was read of a Word file: its words, or why there are none. */
export type WordText = { readonly text: string } | { readonly fault: 'no-word-file' | 'damaged' | 'too-large' };

/** The most bytes that may come out of the archive. A form filled in by hand has some hundred thousand. */
const mostUnpacked = 8 * 1024 * 1024;
const mostMilliseconds = 20_000;

/**
 * The words of a Word file (`.docx`). Only its texts are unpacked, up to a limit, so that a small file cannot fill the memory;
 * pictures and whatever else it carries are never touched. Never throws.
 */
export async function textOfWordFile(bytes: Uint8Array<ArrayBuffer>): Promise<WordText> {
  const entries = await unzip(
    bytes,
    (name) => /\.(?:xml|rels)$/i.test(name) && !/^customXml\//i.test(name),
    mostUnpacked,
  );
  if (typeof entries === 'string') return { fault: entries };
  if (!entries.some(({ name }) => /^word\/document\d*\.xml$/i.test(name))) return { fault: 'no-word-file' };
  if (!entries.every(({ bytes }) => isSoundXml(new TextDecoder().decode(bytes)))) return { fault: 'damaged' };
  try {
    const late = new Promise<WordText>((resolve) =>
      setTimeout(() => resolve({ fault: 'too-large' }), mostMilliseconds),
    );
    return await Promise.race([read(zipStored(entries)), late]);
  } catch {
    return { fault: 'damaged' };
  }
}

async function read(archive: Uint8Array<ArrayBuffer>): Promise<WordText> {
  const { default: mammoth } = await import('mammoth');
  let text: string | undefined;
  // In a browser it reads an ArrayBuffer, elsewhere bytes. No HTML is made: the document is taken before, and none is left.
  const input = { arrayBuffer: archive.buffer, buffer: archive as unknown as Buffer };
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordNode) => {
      text = documentText(document);
      return { ...document, children: [] };
    },
  });
  return text === undefined ? { fault: 'damaged' } : { text };
}
