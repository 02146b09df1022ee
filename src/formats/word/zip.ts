/** A file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What keeps an archive from being opened. */
export type ZipFault = 'damaged' | 'too-large';

/** Thrown inside this module alone; `unzip` catches it. */
class Unreadable extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** The end stands at the end, with a comment of up to 65,535 bytes behind it. */
const farthestEnd = 65_557;
const mostEntries = 2000;

/**
 * Unpacks those files of an archive that are wanted. What an archive says of its own sizes is not believed: unpacking stops
 * as soon as more than `most` bytes have come out of it. Never throws.
 */
export async function unzip(
  archive: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
  most: number,
): Promise<readonly ZipEntry[] | ZipFault> {
  try {
    const entries: ZipEntry[] = [];
    let left = most;
    for (const { name, packed, method } of directoryOf(archive)) {
      if (!wanted(name)) continue;
      const bytes = await unpack(packed, method, left);
      left -= bytes.length;
      entries.push({ name, bytes });
    }
    return entries;
  } catch (error) {
    return error instanceof Unreadable ? error.fault : 'damaged';
  }
}

function* directoryOf(archive: Uint8Array<ArrayBuffer>) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) {
    if (archive.length - end > farthestEnd) throw new Unreadable('damaged');
    end -= 1;
  }
  if (end < 0) throw new Unreadable('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Unreadable('too-large');
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new Unreadable('damaged');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localEntry) throw new Unreadable('damaged');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    yield { name, method, packed: archive.subarray(start, start + size) };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

async function unpack(packed: Uint8Array<ArrayBuffer>, method: number, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (method !== 0 && method !== 8) throw new Unreadable('damaged');
  const stored = new Blob([packed]).stream();
  const stream = method === 0 ? stored : stored.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      // What is left of the stream is of no interest, nor whether it ends well.
      reader.cancel().catch(() => undefined);
      throw new Unreadable('too-large');
    }
    parts.push(value);
  }
  return joined(parts, length);
}

/** Packs files into an archive without making them smaller, for a reader that wants an archive. */
export function zipStored(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const encoded = new TextEncoder().encode(name);
    const sum = crc32(bytes);
    // Version 2.0, names in UTF-8, stored, no time.
    const common = [[20, 2], [0x0800, 2], [0, 2], [0, 4], [sum, 4], [bytes.length, 4], [bytes.length, 4], [encoded.length, 2], [0, 2]] as const; // prettier-ignore
    const local = numbers([[localEntry, 4], ...common]);
    const rest = [[0, 2], [0, 2], [0, 2], [0, 4], [at, 4]] as const; // prettier-ignore
    directory.push(numbers([[directoryEntry, 4], [20, 2], ...common, ...rest]), encoded);
    parts.push(local, encoded, bytes);
    at += local.length + encoded.length + bytes.length;
  }
  const size = lengthOf(directory);
  const { length: count } = entries;
  const end = numbers([[endOfDirectory, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2]]); // prettier-ignore
  const all = [...parts, ...directory, end];
  return joined(all, lengthOf(all));
}

/** Numbers as an archive writes them: each with its number of bytes, the lowest first. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 255)),
  );
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

/** The checksum of archives (CRC-32). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
