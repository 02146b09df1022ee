import type { RemovalFields } from '../../model/fields/collection-fields.ts';
import type { Content } from './open-content.ts';

/** Ids of entries that the law has taken out of the register, and those they had before: nothing of their past is told. */
export function removedIds(content: Content): ReadonlySet<string> {
  return new Set(
    content.files('removed').flatMap(({ file, fields }) => {
      const { previous_ids: previous = [] } = (fields ?? {}) as Partial<RemovalFields>;
      return [file.id, ...previous];
    }),
  );
}
