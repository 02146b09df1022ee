import { resolve } from 'node:path';
import { getCollection } from 'astro:content';
import type { FoundFile } from '../files/content-folder.ts';
import { recallFile } from '../files/read-once.ts';
import { alikeProjects } from '../derive/alike-projects.ts';
import { involvedIds } from '../model/involvement.ts';
import { oversightOf } from '../derive/oversight.ts';
import { whyNotAnId } from '../text/entry-id.ts';
import { principles, type Principle } from '../model/principles.ts';
import type { OrganisationFields, PrincipleFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import type { Day } from '../text/dates.ts';
import type { StoredOther } from './loading/content-loaders.ts';
import { concerningReviews } from './reviews/concerning-reviews.ts';
import { entryPast, recallPast } from './loading/past.ts';
import { projectOf, type ReadProject } from './derive-project.ts';
import type { AwaitingCorrection, Organisation, PrincipleEntry, Project, Register, Review } from './model.ts';

/** Puts the register together, as it stands on a day, from what the loaders have read. */
export async function assemble(today: Day): Promise<Register> {
  const [
    projectEntries,
    organisationEntries,
    principleEntries,
    pageEntries,
    reviewEntries,
    blueprintEntries,
    removalEntries,
    synonymEntries,
  ] = await Promise.all([
    getCollection('projects'),
    getCollection('organisations'),
    getCollection('principles'),
    getCollection('pages'),
    getCollection('reviews'),
    getCollection('blueprints'),
    getCollection('removed'),
    getCollection('search'),
  ]);
  const fields = new Map(
    organisationEntries.flatMap(({ id, data }) => (data.fields ? [[id, data.fields] as const] : [])),
  );
  const reviews = reviewEntries
    .flatMap(({ id, data }): Review[] => (data.fields ? [{ id, ...data.fields, body: data.blocks }] : []))
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const past = recallPast();
  const oversight = (id: string) => oversightOf(id, fields.get(id), reviews, today);
  const concerning = concerningReviews(reviews, (id) => fields.get(id), today);
  const organisationName = (id: string) => fields.get(id)?.name ?? id;
  const read = projectEntries.flatMap(({ id, data: { path, published, hash, lastGood } }): ReadProject[] => {
    const file: FoundFile = { collection: 'projects', id, path, absolute: resolve(path) };
    const { declaration, bytes } = published ? recallFile(file, hash, { today }) : {};
    return declaration && bytes ? [{ declaration, bytes, hash, past: entryPast(past, id, lastGood) }] : [];
  });
  const similar = alikeProjects(read.map(({ declaration }) => declaration));
  const around = { oversight, concerning, organisationName, similar, today };
  const projects = read
    .map((file) => projectOf(file, around))
    .sort((a, b) => byTitle.compare(a.front.title, b.front.title) || compareText(a.id, b.id));
  const projectsOf = new Map<string, Project[]>();
  for (const project of projects) {
    for (const id of involvedIds(project.front)) {
      const list = projectsOf.get(id);
      if (list) list.push(project);
      else projectsOf.set(id, [project]);
    }
  }
  const organisations = organisationEntries
    .filter(({ id }) => whyNotAnId(id) === undefined)
    .map(({ id }) => organisationOf(id, fields.get(id), projectsOf.get(id) ?? []))
    .sort((a, b) => byTitle.compare(a.name, b.name) || compareText(a.id, b.id));
  const held: AwaitingCorrection[] = [
    ...projectEntries
      .filter(({ data }) => !data.published || data.lastGood !== undefined)
      .map(({ id }) => ({ id, collection: 'projects' as const })),
    ...organisationEntries
      .filter(({ data }) => !data.fields)
      .map(({ id }) => ({ id, collection: 'organisations' as const })),
  ].sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return {
    today,
    known: past.known,
    gone: past.gone,
    projects,
    organisations,
    awaiting: held.filter(({ id }) => whyNotAnId(id) === undefined),
    removed: removalEntries.flatMap(({ data }) => data.removed).filter(({ id }) => whyNotAnId(id) === undefined),
    unusableNames: held.filter(({ id }) => whyNotAnId(id) !== undefined).length,
    principles: principles.map((principle) =>
      principleOf(
        principle,
        principleEntries.map(({ data }) => data),
      ),
    ),
    reviews,
    heldReviews: reviewEntries.filter(({ data }) => !data.fields).length,
    pages: new Map(
      pageEntries.flatMap(({ id, data }) =>
        data.fields ? [[id, { id, ...data.fields, body: data.blocks }] as const] : [],
      ),
    ),
    blueprints: blueprintEntries
      .flatMap(({ data: { blueprint } }) => blueprint ?? [])
      .sort((a, b) => byTitle.compare(a.name, b.name) || compareText(a.id, b.id)),
    synonyms: synonymEntries.flatMap(({ data }) => data.fields?.groups ?? []),
    organisation: (id) => byId.get(id) ?? { id, name: id, projects: [] },
    find: (id) => byId.get(id),
  };
}

/** Titles in the order of a British dictionary, with numbers by their size. */
const byTitle = new Intl.Collator('en-GB', { numeric: true });

function organisationOf(
  id: string,
  fields: OrganisationFields | undefined,
  projects: readonly Project[],
): Organisation {
  return { id, name: fields?.name ?? id, ...(fields && { fields }), projects };
}

function principleOf(principle: Principle, stored: readonly StoredOther<PrincipleFields>[]): PrincipleEntry {
  const own = stored.find(({ fields }) => fields?.number === principle.number);
  return { ...principle, summary: own?.fields?.summary ?? '', body: own?.blocks ?? [] };
}
