import { areas, people, toSlug, stages, themes, type Term } from '../../model/vocabulary/index.ts';
import { listPlaces } from './place-list.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import { getFromRegister } from '../get-register.ts';
import type { Register } from '../model.ts';

/** A value to browse by, with its projects. */
export interface BrowseEntry {
  /** The last part of its address. */
  readonly slug: string;
  readonly label: string;
  /** One sentence; a place has none. */
  readonly explanation?: string;
  /** Sorted by title. */
  readonly projects: readonly DerivedProject[];
}

/** A way to browse the register: by theme, area, stage, people or place. */
export interface BrowseWay {
  /** The first part of its address. */
  readonly slug: string;
  readonly title: string;
  /** One sentence on the page that lists its values. */
  readonly summary: string;
  /** What precedes a value in the title of its page: "Theme: Transport". */
  readonly singular: string;
  /** Its values: all of a closed list, even without projects; places sorted by name. */
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
      entries: groupByTerm(themes, projects, ({ front }) => front.themes),
    },
    {
      slug: 'areas',
      title: 'Areas',
      singular: 'Area',
      summary: 'Projects by the boroughs in which they work.',
      entries: groupByTerm(areas, projects, ({ front }) => front.areas),
    },
    {
      slug: 'stages',
      title: 'Stages',
      singular: 'Stage',
      summary: 'Projects by how far they have come, from an idea to their end.',
      entries: groupByTerm(stages, projects, ({ front }) => [front.stage]),
    },
    {
      slug: 'people',
      title: 'People',
      singular: 'People affected',
      summary: 'Projects by whom they affect.',
      entries: groupByTerm(people, projects, ({ front }) => front.people),
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

function groupByTerm(
  terms: readonly Term[],
  projects: readonly DerivedProject[],
  getValues: (project: DerivedProject) => readonly string[],
): BrowseEntry[] {
  const found = new Map<string, DerivedProject[]>(terms.map(({ value }) => [value, []]));
  for (const project of projects) for (const value of getValues(project)) found.get(value)?.push(project);
  return terms.map(({ value, label, explanation }) => ({
    slug: toSlug(value),
    label,
    explanation,
    projects: found.get(value) ?? [],
  }));
}
