import { areas, people, toSlug, stages, themes, type Term } from '../../model/vocabulary/index.ts';
import { listPlaces } from './place-list.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import { getFromRegister } from '../get-register.ts';
import type { Register } from '../model.ts';

/** One value to browse by, with its projects. */
export interface BrowseEntry {
  /** The last part of its address. */
  readonly slug: string;
  readonly label: string;
  /** One sentence; none for a place, which only has a name. */
  readonly explanation?: string;
  /** In the order of their titles. */
  readonly projects: readonly DerivedProject[];
}

/** A way to browse the register: by theme, area, stage, people or place. */
export interface BrowseWay {
  /** The first part of its address. */
  readonly slug: string;
  readonly title: string;
  /** One sentence on the page that lists its values. */
  readonly summary: string;
  /** What the pages of its values are called: "Theme: Transport". */
  readonly singular: string;
  /** Its values. Those of a closed list are all there, also with no project; places are sorted by name. */
  readonly entries: readonly BrowseEntry[];
}

/** Every way to browse. */
export const getBrowseWays = () => getFromRegister(listBrowseWays);

function listBrowseWays({ projects }: Register): BrowseWay[] {
  return [
    {
      slug: 'themes',
      title: 'Themes',
      singular: 'Theme',
      summary: 'Projects by what they are about.',
      entries: byTerm(themes, projects, ({ front }) => front.themes),
    },
    {
      slug: 'areas',
      title: 'Areas',
      singular: 'Area',
      summary: 'Projects by the boroughs in which they work.',
      entries: byTerm(areas, projects, ({ front }) => front.areas),
    },
    {
      slug: 'stages',
      title: 'Stages',
      singular: 'Stage',
      summary: 'Projects by how far they have come, from an idea to their end.',
      entries: byTerm(stages, projects, ({ front }) => [front.stage]),
    },
    {
      slug: 'people',
      title: 'People',
      singular: 'People affected',
      summary: 'Projects by whom they affect.',
      entries: byTerm(people, projects, ({ front }) => front.people),
    },
    {
      slug: 'places',
      title: 'Places',
      singular: 'Place',
      summary: 'Projects by the hospital, school, station, service or app where people meet them.',
      entries: listPlaces(projects).map(({ slug, name, projects: found }) => ({ slug, label: name, projects: found })),
    },
  ];
}

function byTerm(
  terms: readonly Term[],
  projects: readonly DerivedProject[],
  valuesOf: (project: DerivedProject) => readonly string[],
): BrowseEntry[] {
  const found = new Map<string, DerivedProject[]>(terms.map(({ value }) => [value, []]));
  for (const project of projects) for (const value of valuesOf(project)) found.get(value)?.push(project);
  return terms.map(({ value, label, explanation }) => ({
    slug: toSlug(value),
    label,
    explanation,
    projects: found.get(value) ?? [],
  }));
}
