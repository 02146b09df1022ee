import type { Collection } from '../model/collections.ts';

/** A file of the register before and after a change. A new file has no `before`, a removed one no `after`. */
export interface FilePair {
  /** From the root of the repository: `content/projects/park-visits.md`. */
  readonly path: string;
  readonly collection: Collection;
  readonly id: string;
  readonly before?: string | Uint8Array;
  readonly after?: string | Uint8Array;
}

/** The collection and id of a file by its path; undefined if it is not a file of the register. */
export function locateInRegister(
  path: string,
  collections: readonly Collection[],
): Pick<FilePair, 'collection' | 'id'> | undefined {
  const [, folder, id] = /^content\/([a-z]+)\/([^/]+)\.md$/.exec(path) ?? [];
  const collection = collections.find((name) => name === folder);
  return collection && id !== undefined ? { collection, id } : undefined;
}
