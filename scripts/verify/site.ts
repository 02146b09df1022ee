/** A site to be compared: a folder, or an address on the web. */
export interface Site {
  /** What people call it. */
  readonly name: string;
  /** Every path below it, where that can be known: nothing on the web lists all that a site has. */
  readonly paths: readonly string[] | undefined;
  /** Looks at the bytes of a file, of which it needs no more than `expected` and one. */
  readonly look: (path: string, expected: number) => Promise<Look>;
  /** The bytes of a file of at most `most` bytes. @throws NotProven when there is none, or it is larger. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
}

/** What was found where a file should be. */
export type Look =
  | {
      readonly kind: 'file';
      /** SHA-256, hexadecimal; none of a file that is longer than expected. */ readonly hash?: string;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; /** A few words: `it leads to another site`. */ readonly why: string };

/** Why a site can be neither proven nor refuted, in a sentence or two for a person. */
export class NotProven extends Error {}

/** The address of a file of a site, as people know it. */
export function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
