import type { Declaration } from '../model/declaration.ts';
import { aiKinds, dataKinds, findLabel, people, themes, type Term } from '../model/vocabulary/index.ts';
import { indexSimilarEntries, listWords, type Compared } from './similar-entries.ts';

/** A project that resembles another, and what the two have in common. */
export interface SimilarProject {
  readonly id: string;
  readonly title: string;
  /** Shared places and labels from closed lists first, then shared words of the titles and summaries. */
  readonly alike: readonly string[];
}

/** Terms that more projects share are ignored: in a register of ten thousand, rarer terms suffice. */
const mostHolders = 1500;

/** How many shared facets, and how many shared words, are listed. */
const mostListed = 3;

/**
 * Up to three of the most similar projects for each project, by its id. Broader than the search for duplicates in
 * similar-entries.ts: themes, people, places and kinds of data and AI count as well. Of the text, only title and summary
 * count, because the details of a long purpose seldom say what a project is about.
 */
export function findSimilarProjects(projects: readonly Declaration[]): ReadonlyMap<string, readonly SimilarProject[]> {
  const entries = indexSimilarEntries(projects, {
    listTerms,
    leastLikeness: 0.12,
    mostHolders: Math.min(projects.length / 2, mostHolders),
  });
  const byId = new Map(projects.map((project) => [project.id, project]));
  return new Map(
    projects.map((project) => [
      project.id,
      entries.findSimilar(project).map(({ id }) => {
        const other = byId.get(id)!;
        return { id, title: other.front.title, alike: listCommonTerms(project, other) };
      }),
    ]),
  );
}

function listCommonTerms(one: Declaration, other: Declaration): string[] {
  const facets = intersect(listFacets(one), listFacets(other));
  const words = intersect(listWords(keepTitleAndSummary(one)), listWords(keepTitleAndSummary(other)));
  return [...new Set([...facets, ...words])];
}

function intersect(own: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...own].flatMap(([term, words]) => (others.has(term) ? [words] : [])).slice(0, mostListed);
}

function listTerms(entry: Compared): ReadonlyMap<string, string> {
  return new Map([...listFacets(entry), ...listWords(keepTitleAndSummary(entry))]);
}

function keepTitleAndSummary({ id, front }: Compared): Compared {
  return {
    id,
    front: { ...(front.title && { title: front.title }), ...(front.summary && { summary: front.summary }) },
    answers: {},
  };
}

function listFacets({ front }: Compared): ReadonlyMap<string, string> {
  const aiSystems = front.ai ?? [];
  return new Map([
    ...(front.found_at ?? []).map((place) => [`place: ${place.toLowerCase()}`, place] as const),
    ...listFacetTerms('theme', themes, front.themes ?? []),
    ...listFacetTerms(
      'ai',
      aiKinds,
      aiSystems.map(({ kind }) => kind),
    ),
    ...listFacetTerms('people', people, front.people ?? []),
    ...listFacetTerms('data', dataKinds, front.data_kinds ?? []),
  ]);
}

/** Labels under keys that cannot be words. "Other" and "Not sure" are nothing to have in common. */
function listFacetTerms<const T extends Term>(name: string, list: readonly T[], values: readonly T['value'][]) {
  return values
    .filter((value) => value !== 'other' && value !== 'not_sure')
    .map((value) => [`${name}: ${value}`, findLabel(list, value).toLowerCase()] as const);
}
