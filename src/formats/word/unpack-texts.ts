import type JSZip from 'jszip';

/** A file in the archive. */
export interface ArchiveText {
  /** Its path in the archive. */
  readonly name: string;
  /** Its contents, unpacked. */
  readonly bytes: Uint8Array;
}

/** The texts of a Word file. */
export interface UnpackedTexts {
  /** Every text. */
  readonly texts: readonly ArchiveText[];
  /** An archive with these texts only. */
  readonly archive: ArrayBuffer;
}

/** The maximum unpacked size. A filled-in form has some hundred thousand bytes. */
const maxUnpacked = 8 * 1024 * 1024;
const maxFiles = 2000;

/**
 * Unpacks the texts of a Word file, and nothing else in it. The sizes that the archive declares are not trusted: unpacking stops
 * at the limit. @throws if the archive is damaged or encrypted.
 */
export async function unpackTexts(bytes: Uint8Array): Promise<UnpackedTexts | 'too-large'> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > maxFiles) return 'too-large';
  for (const { name } of files) if (!isText(name)) zip.remove(name);
  if (!(await isSmallEnough(zip))) return 'too-large';
  // Compressed files are copied with their checksums, which can be verified now that the size is known.
  const archive = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
  const checked = await JSZip.loadAsync(archive, { checkCRC32: true });
  const texts = Object.values(checked.files).filter(({ dir }) => !dir);
  return {
    archive,
    texts: await Promise.all(texts.map(async (file) => ({ name: file.name, bytes: await file.async('uint8array') }))),
  };
}

function isText(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^customXml\//i.test(name);
}

/** Whether an archive unpacks to no more than the maximum size; unpacks it in pieces and keeps none. */
function isSmallEnough(zip: JSZip): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let length = 0;
    // Without `streamFiles` each file is kept in memory until it is complete.
    const stream = zip.generateInternalStream({ type: 'uint8array', compression: 'STORE', streamFiles: true });
    stream
      .on('data', (piece) => {
        length += piece.length;
        if (length <= maxUnpacked) return;
        stream.pause();
        resolve(false);
      })
      .on('error', reject)
      .on('end', () => resolve(true))
      .resume();
  });
}
