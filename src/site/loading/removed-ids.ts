import type { Content } from './read-content.ts';

/** Ids of entries that the law has taken out of the register, and those they had before: nothing of their past is published. */
export function findRemovedIds(content: Content): ReadonlySet<string> {
  return new Set(content.files('removed').flatMap(({ file, fields }) => [file.id, ...(fields?.previous_ids ?? [])]));
}
