/** A site to be compared: a folder, or an address on the web. */
export interface Site {
  /** Its name in reports. */
  readonly name: string;
  /** Every path of a folder; undefined on the web, where nothing lists all files of a site. */
  readonly paths: readonly string[] | undefined;
  /** Inspects a file, of which it reads no more than one byte beyond `expected`. */
  readonly inspect: (path: string, expected: number) => Promise<FileState>;
  /** The bytes of a file of at most `most` bytes. @throws NotProven if there is none, or it is larger. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
}

/** The state of a file. */
export type FileState =
  | {
      readonly kind: 'file';
      /** SHA-256, hexadecimal; absent for a file that is longer than expected. */
      readonly hash?: string;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; /** A few words: `it leads to another site`. */ readonly why: string };

/** Why a site can be neither proven nor refuted, in a sentence or two. */
export class NotProvenError extends Error {}

/** The address of a file of a site. */
export function toAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
