import { checkXml } from './check-xml.ts';
import { writeDocumentText, type WordNode } from './document-text.ts';
import { unpackTexts } from './unpack-texts.ts';

/** The text of a Word file, or why it cannot be read. */
export type WordText = { readonly text: string } | { readonly fault: 'no-word-file' | 'damaged' | 'too-large' };

const maxMilliseconds = 20_000;

/** Reads the text of a Word file (`.docx`), within limits of memory and time. Never throws. */
export async function readWordFile(bytes: Uint8Array<ArrayBuffer>): Promise<WordText> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<WordText>((resolve) => {
    timer = setTimeout(() => resolve({ fault: 'too-large' }), maxMilliseconds);
  });
  try {
    return await Promise.race([read(bytes), late]);
  } catch {
    return { fault: 'damaged' };
  } finally {
    clearTimeout(timer);
  }
}

async function read(bytes: Uint8Array): Promise<WordText> {
  const unpacked = await unpackTexts(bytes);
  if (unpacked === 'too-large') return { fault: 'too-large' };
  const { texts, archive } = unpacked;
  if (!texts.some(({ name }) => /^word\/document\d*\.xml$/i.test(name))) return { fault: 'no-word-file' };
  for (const { bytes } of texts) await checkXml(new TextDecoder().decode(bytes));
  const { default: mammoth } = await import('mammoth');
  let text: string | undefined;
  // In a browser mammoth reads an ArrayBuffer, elsewhere bytes. The document is taken before mammoth converts it to HTML.
  const input = { arrayBuffer: archive, buffer: archive as unknown as Buffer };
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: WordNode) => {
      text = writeDocumentText(document);
      return { ...document, children: [] };
    },
  });
  return text === undefined ? { fault: 'damaged' } : { text };
}
