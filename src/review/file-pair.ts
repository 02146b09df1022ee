import type { Collection } from '../model/collections.ts';

/** A file of the register in two states. What is new has no `before`, what is taken away no `after`. */
export interface FilePair {
  /** From the root of the repository: `content/projects/park-visits.md`. */
  readonly path: string;
  readonly collection: Collection;
  readonly id: string;
  readonly before?: string | Uint8Array;
  readonly after?: string | Uint8Array;
}

/** The collection and id of a path; undefined for one at which no file of the register lies. */
export function locateInRegister(
  path: string,
  collections: readonly Collection[],
): Pick<FilePair, 'collection' | 'id'> | undefined {
  const [, folder, id] = /^content\/([a-z]+)\/([^/]+)\.md$/.exec(path) ?? [];
  const collection = collections.find((name) => name === folder);
  return collection && id !== undefined ? { collection, id } : undefined;
}
