import type { RemovalFields } from '../../register/schema/others.ts';
import type { Content } from './content.ts';

/** Ids of entries that the law has taken out of the register, and those they had before: nothing of their past is told. */
export function removedIds(content: Content): ReadonlySet<string> {
  return new Set(
    content.files('removed').flatMap(({ file, fields }) => {
      const { previous_ids: previous = [] } = (fields ?? {}) as Partial<RemovalFields>;
      return [file.id, ...previous];
    }),
  );
}
