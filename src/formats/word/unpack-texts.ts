import type JSZip from 'jszip';

/** A file of the archive with its bytes unpacked. */
export interface ArchiveText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The texts of a Word file. */
export interface UnpackedTexts {
  readonly texts: readonly ArchiveText[];
  /** An archive of these texts alone. */
  readonly archive: ArrayBuffer;
}

/** The most bytes that may come out of the archive. A form filled in by hand has some hundred thousand. */
const maxUnpacked = 8 * 1024 * 1024;
const maxFiles = 2000;

/**
 * Unpacks the texts of a Word file; pictures and whatever else it carries are never touched. What the archive says of its
 * own sizes is not believed: `too-large` is returned as soon as more has come out of it than any form holds. Throws when the
 * archive is damaged or encrypted.
 */
export async function unpackTexts(bytes: Uint8Array): Promise<UnpackedTexts | 'too-large'> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > maxFiles) return 'too-large';
  for (const { name } of files) if (!isText(name)) zip.remove(name);
  if (!(await staysBelow(maxUnpacked, zip))) return 'too-large';
  // Deflated files are copied as they are, with the checksums they came with; these can be checked now that all is small.
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

/** Unpacks an archive piece by piece, keeping nothing, and stops when there are too many bytes. */
function staysBelow(most: number, zip: JSZip): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let length = 0;
    // Without `streamFiles` each file is held until it is complete.
    const stream = zip.generateInternalStream({ type: 'uint8array', compression: 'STORE', streamFiles: true });
    stream
      .on('data', (piece) => {
        length += piece.length;
        if (length <= most) return;
        stream.pause();
        resolve(false);
      })
      .on('error', reject)
      .on('end', () => resolve(true))
      .resume();
  });
}
