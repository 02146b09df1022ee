import type { EntryHistory, Version } from '../../history/version.ts';

/** What an entry was called in a version, and who led it then. */
export interface Headed {
  readonly title: string;
  /** None where others may have led it: an old version is never put down to somebody who came later. */
  readonly authors: readonly string[];
}

/**
 * Title and authors of every version that could be read, worked out backwards from what they are in the newest of them.
 * By the version's number.
 */
export function listCitedHeads(history: EntryHistory, newest: Headed): Map<number, Headed> {
  const heads = new Map<number, Headed>();
  let head = newest;
  for (const version of history.filter(({ readable }) => readable).toReversed()) {
    heads.set(version.number, head);
    head = headBefore(version, head);
  }
  return heads;
}

function headBefore({ differences }: Version, { title, authors }: Headed): Headed {
  const retitled = differences.find(({ field }) => field === 'title');
  const otherLeads = differences.some(({ field }) => /^organisations(?:\.|$)/.test(field));
  return { title: retitled?.before ?? title, authors: otherLeads ? [] : authors };
}
