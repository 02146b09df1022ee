import type { Declaration } from '../model/declaration.ts';
import { aiKinds, dataKinds, findLabel, people, themes, type Term } from '../model/vocabulary/index.ts';
import { similarEntries, wordsOf, type Compared } from './similar-entries.ts';

/** Another project like one, and what the two have in common. */
export interface SimilarProject {
  readonly id: string;
  readonly title: string;
  /** What both have: places and values of closed lists, then words of their titles and summaries. */
  readonly alike: readonly string[];
}

/** A term that more projects have is ignored: at ten thousand projects, rarer ones suffice. */
const mostHolders = 1500;

/** How many of the things that two projects share are listed, of each sort. */
const mostListed = 3;

/**
 * For each project, by its id, up to three that are most like it; fewer where nothing else is near. Looser than the search
 * for one entry under two names (similar.ts): theme, people, place, kind of data and of AI count, and of words only those
 * of title and summary, because what a purpose goes into at length is seldom what the project is about.
 */
export function findSimilarProjects(projects: readonly Declaration[]): ReadonlyMap<string, readonly SimilarProject[]> {
  const entries = similarEntries(projects, {
    termsOf,
    leastLikeness: 0.12,
    mostHolders: Math.min(projects.length / 2, mostHolders),
  });
  const byId = new Map(projects.map((project) => [project.id, project]));
  return new Map(
    projects.map((project) => [
      project.id,
      entries.to(project).map(({ id }) => {
        const other = byId.get(id)!;
        return { id, title: other.front.title, alike: alike(project, other) };
      }),
    ]),
  );
}

/** What two projects share: first what the closed lists say, then words. */
function alike(one: Declaration, other: Declaration): string[] {
  const facets = shared(facetsOf(one), facetsOf(other));
  const words = shared(wordsOf(titleAndSummary(one)), wordsOf(titleAndSummary(other)));
  return [...new Set([...facets.slice(0, mostListed), ...words.slice(0, mostListed)])];
}

function shared(own: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...own].flatMap(([term, words]) => (others.has(term) ? [words] : []));
}

function termsOf(entry: Compared): ReadonlyMap<string, string> {
  return new Map([...facetsOf(entry), ...wordsOf(titleAndSummary(entry))]);
}

function titleAndSummary({ id, front }: Compared): Compared {
  return {
    id,
    front: { ...(front.title && { title: front.title }), ...(front.summary && { summary: front.summary }) },
    answers: {},
  };
}

function facetsOf({ front }: Compared): ReadonlyMap<string, string> {
  const { found_at: places = [], themes: about = [], ai = [], people: whom = [], data_kinds: data = [] } = front;
  const kinds = ai.map(({ kind }) => kind);
  return new Map([
    ...places.map((place) => [`place: ${place.toLowerCase()}`, place] as const),
    ...facet('theme', themes, about),
    ...facet('ai', aiKinds, kinds),
    ...facet('people', people, whom),
    ...facet('data', dataKinds, data),
  ]);
}

/** Labels under keys that no word can have. "Other" and "Not sure" make nothing alike. */
function facet<const T extends Term>(name: string, list: readonly T[], values: readonly T['value'][]) {
  return values
    .filter((value) => value !== 'other' && value !== 'not_sure')
    .map((value) => [`${name}: ${value}`, findLabel(list, value).toLowerCase()] as const);
}
