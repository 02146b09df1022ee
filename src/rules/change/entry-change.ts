import type { Collection } from '../../model/collections.ts';
import type { ReadEntry } from '../../model/read-entry.ts';

/** One entry before and after a change. What is new has no `before`, what is taken away no `after`. */
export interface EntryChange {
  /** Path of the later file, or of the earlier where it is gone. */
  readonly file: string;
  readonly collection: Collection;
  readonly id: string;
  /** The id it had before; there only when it is another. */
  readonly formerId?: string;
  readonly before?: ReadEntry;
  readonly after?: ReadEntry;
}

/** Everything that one pull request, or any two states of the register, changes. */
export interface Change {
  readonly entries: readonly EntryChange[];
  /** The ids of entries that have a notice of removal afterwards. */
  readonly notices: ReadonlySet<string>;
}

/**
 * Pairs files that are gone with new ones that name them among their `previous_ids`: one entry under a new id. An entry that
 * was there before cannot take another's place, or anybody could make one disappear.
 */
export function pairRenamed(entries: readonly EntryChange[]): EntryChange[] {
  const gone = new Map(
    entries.filter(({ collection, after }) => collection === 'projects' && !after).map((entry) => [entry.id, entry]),
  );
  const paired = entries.map((entry) => {
    const previous = entry.before ? [] : (entry.after?.draft?.front.previous_ids ?? []);
    const former = previous.find((id) => gone.has(id));
    const before = former === undefined ? undefined : gone.get(former)?.before;
    if (former === undefined || !before) return entry;
    gone.delete(former);
    return { ...entry, formerId: former, before };
  });
  const taken = new Set(paired.flatMap(({ formerId }) => formerId ?? []));
  return paired.filter(({ collection, id, after }) => after || collection !== 'projects' || !taken.has(id));
}
