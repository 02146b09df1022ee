import type { EntryPast } from '../history/shown-version.ts';
import type { Block } from '../model/answer.ts';
import type { Declaration } from '../model/declaration.ts';
import type { OrganisationFields, PrincipleFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { listInvolvedIds } from '../model/involvement.ts';
import { principles, type Principle } from '../model/principles.ts';
import { compareText } from '../text/compare-text.ts';
import type { Day } from '../text/dates.ts';
import { findSimilarProjects } from './alike-projects.ts';
import { deriveProject, type DerivedProject } from './derived-project.ts';
import { getOversight } from './oversight.ts';
import { createReviewFinder } from './project-reviews.ts';

/** An organisation with its projects; one whose file is invalid has only its id. */
export interface DerivedOrganisation {
  readonly id: string;
  /** Its name, or its id while its file awaits correction. */
  readonly name: string;
  /** Absent while its file awaits correction. */
  readonly fields?: OrganisationFields;
  /** The projects in which it takes any part, sorted by title. */
  readonly projects: readonly DerivedProject[];
}

/** An independent review of partners' use of the Charter (Principle 11). */
export interface DerivedReview extends ReviewFields {
  /** The name of its file: `2026-02-10-first-review`. */
  readonly id: string;
  /** The text below its fields. */
  readonly body: readonly Block[];
}

/** A principle with the text of its page. */
export interface DerivedPrinciple extends Principle {
  /** What it asks, in one sentence; empty while its file awaits correction. */
  readonly summary: string;
  readonly body: readonly Block[];
}

/** The entries of the register, and what is derived from them for a day. */
export interface DerivedRegister {
  /** The day that decides what is due. */
  readonly today: Day;
  /** Sorted by title. */
  readonly projects: readonly DerivedProject[];
  /** Sorted by name. */
  readonly organisations: readonly DerivedOrganisation[];
  readonly principles: readonly DerivedPrinciple[];
  /** Valid independent reviews up to today, the newest first. */
  readonly reviews: readonly DerivedReview[];
  /** An organisation by its id; one without a file has its id as its name. */
  readonly organisation: (id: string) => DerivedOrganisation;
  /** An organisation that has a page, by its id. */
  readonly find: (id: string) => DerivedOrganisation | undefined;
}

/** The valid entries from which a register is derived. */
export interface RegisterEntries {
  /** The day that decides what is due. */
  readonly today: Day;
  readonly declarations: readonly Declaration[];
  /** Those whose files are invalid have no fields. */
  readonly organisations: readonly Pick<DerivedOrganisation, 'id' | 'fields'>[];
  readonly reviews: readonly DerivedReview[];
  /** The texts on the principles. */
  readonly principleTexts: readonly { readonly fields: PrincipleFields; readonly body: readonly Block[] }[];
  /** The published past of a project, by its id. */
  readonly pastOf: (id: string) => EntryPast;
}

/** Titles in the order of a British dictionary, with numbers by their size. */
const byTitle = new Intl.Collator('en-GB', { numeric: true });

/** Compares two entries by their titles, then by their ids. */
export function compareTitles(
  a: { readonly id: string; readonly title: string },
  b: { readonly id: string; readonly title: string },
): number {
  return byTitle.compare(a.title, b.title) || compareText(a.id, b.id);
}

/** Derives the register from its entries. */
export function deriveRegister(entries: RegisterEntries): DerivedRegister {
  const { today, declarations, pastOf } = entries;
  const fields = new Map(entries.organisations.flatMap(({ id, fields }) => (fields ? [[id, fields] as const] : [])));
  const reviews = entries.reviews
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const context = {
    today,
    organisationName: (id: string) => fields.get(id)?.name ?? id,
    oversight: (id: string) => getOversight(id, fields.get(id), reviews, today),
    findReviews: createReviewFinder(reviews, (id) => fields.get(id), today),
    similar: findSimilarProjects(declarations),
    pastOf,
  };
  const projects = declarations
    .map((declaration) => deriveProject(declaration, context))
    .sort((a, b) => compareTitles({ id: a.id, title: a.front.title }, { id: b.id, title: b.front.title }));
  const projectsOf = groupByOrganisation(projects);
  const organisations = entries.organisations
    .map(({ id, fields }): DerivedOrganisation => {
      const name = fields?.name ?? id;
      return { id, name, ...(fields && { fields }), projects: projectsOf.get(id) ?? [] };
    })
    .sort((a, b) => compareTitles({ id: a.id, title: a.name }, { id: b.id, title: b.name }));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return {
    today,
    projects,
    organisations,
    principles: principles.map((principle) => {
      const text = entries.principleTexts.find(({ fields }) => fields.number === principle.number);
      return { ...principle, summary: text?.fields.summary ?? '', body: text?.body ?? [] };
    }),
    reviews,
    organisation: (id) => byId.get(id) ?? { id, name: id, projects: [] },
    find: (id) => byId.get(id),
  };
}

function groupByOrganisation(projects: readonly DerivedProject[]): ReadonlyMap<string, readonly DerivedProject[]> {
  const pairs = projects.flatMap((project) => listInvolvedIds(project.front).map((id) => ({ id, project })));
  const groups = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ project }) => project)]));
}
