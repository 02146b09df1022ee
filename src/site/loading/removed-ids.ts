import type { Content } from './read-content.ts';

/** Current and previous ids of entries that were removed on legal grounds. Nothing of their past is published. */
export function findRemovedIds(content: Content): ReadonlySet<string> {
  return new Set(content.files('removed').flatMap(({ file, fields }) => [file.id, ...(fields?.previous_ids ?? [])]));
}
