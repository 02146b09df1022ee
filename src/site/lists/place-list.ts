import { compareText } from '../../text/compare-text.ts';
import { placeSlug } from '../../render/place-slug.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';

/** A place, with the projects that people meet there. */
export interface PlaceEntry {
  /** The last part of its address. */
  readonly slug: string;
  /** Its name as spelt by the first project, by id. */
  readonly name: string;
  readonly projects: readonly DerivedProject[];
}

/** All places, sorted by name. Spellings with the same slug are one place. */
export function listPlaces(projects: readonly DerivedProject[]): PlaceEntry[] {
  const places = new Map<string, { name: string; by: string; projects: DerivedProject[] }>();
  for (const project of projects) {
    for (const name of project.front.found_at ?? []) {
      const slug = placeSlug(name);
      const place = places.get(slug) ?? { name, by: project.id, projects: [] };
      places.set(slug, place);
      if (place.projects.at(-1) !== project) place.projects.push(project);
      if (compareText(project.id, place.by) < 0) Object.assign(place, { name, by: project.id });
    }
  }
  return [...places]
    .map(([slug, { name, projects: found }]) => ({ slug, name, projects: found }))
    .sort((a, b) => byName.compare(a.name, b.name) || compareText(a.slug, b.slug));
}

const byName = new Intl.Collator('en-GB', { numeric: true });
