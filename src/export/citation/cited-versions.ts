import type { EntryHistory, Version } from '../../history/version.ts';

/** The title and the lead organisations of an entry in one version. */
export interface Headed {
  readonly title: string;
  /** Empty if others may have led it then: no version is attributed to an organisation that joined later. */
  readonly authors: readonly string[];
}

/** Title and authors of every readable version, by its number; derived backwards from those of the newest. */
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
