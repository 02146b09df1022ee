import type { Collection } from '../model/collections.ts';
import { getOversight } from '../derive/oversight.ts';
import type { Oversight } from '../derive/principle-states.ts';
import type { ReadEntry } from '../model/read-entry.ts';
import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import type { Day } from '../text/dates.ts';

/** A file of the register as it is published. */
export interface PublishedEntry extends ReadEntry {
  readonly path: string;
  readonly collection: Collection;
  readonly id: string;
}

/** What a review needs to know of the published register. */
export interface PublishedRegister {
  /** Every entry. */
  readonly entries: readonly PublishedEntry[];
  /** An organisation's fields; undefined where it is missing or its file is invalid. */
  organisation(id: string): OrganisationFields | undefined;
  /** The oversight that an organisation has. */
  oversight(id: string): Oversight;
  /** A project's title, or its id where the file is invalid; undefined for an unknown id. */
  projectTitle(id: string): string | undefined;
}

/** Indexes the register for a review on a day. */
export function indexPublished(entries: readonly PublishedEntry[], today: Day): PublishedRegister {
  const select = (collection: Collection) => entries.filter((entry) => entry.collection === collection);
  const organisations = new Map(
    select('organisations').map(({ id, fields }) => [id, fields as OrganisationFields | undefined]),
  );
  const projects = new Map(select('projects').map(({ id, draft }) => [id, draft?.front.title ?? id]));
  const reviews = select('reviews').flatMap(({ fields }) => (fields ? [fields as ReviewFields] : []));
  return {
    entries,
    organisation: (id) => organisations.get(id),
    oversight: (id) => getOversight(id, organisations.get(id), reviews, today),
    projectTitle: (id) => projects.get(id),
  };
}
