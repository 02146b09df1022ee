import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { getCollection } from 'astro:content';
import type { FoundFile } from '../files/content-folder.ts';
import { recallFile } from '../files/read-once.ts';
import type { Declaration } from '../register/declaration.ts';
import { involvedIds, leadsOf } from '../register/derive/involvement.ts';
import type { EntryHistory, Version } from '../register/history/version.ts';
import { oversightOf } from '../register/derive/oversight.ts';
import type { Oversight } from '../register/derive/state.ts';
import { whyNotAnId } from '../register/id.ts';
import { principles, type Principle } from '../register/principles.ts';
import type { OrganisationFields, PrincipleFields } from '../register/schema/others.ts';
import { compareText } from '../register/text/compare.ts';
import type { Day } from '../register/text/date.ts';
import { derivedOf } from '../view/shown.ts';
import type { StoredOther } from './loaders.ts';
import { recallPast } from './past.ts';
import type { AwaitingCorrection, Organisation, PrincipleEntry, Project, Register, Review } from './register.ts';

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
  ] = await Promise.all([
    getCollection('projects'),
    getCollection('organisations'),
    getCollection('principles'),
    getCollection('pages'),
    getCollection('reviews'),
    getCollection('blueprints'),
    getCollection('removed'),
  ]);
  const fields = new Map(
    organisationEntries.flatMap(({ id, data }) => (data.fields ? [[id, data.fields] as const] : [])),
  );
  const reviews = reviewEntries
    .flatMap(({ id, data }): Review[] => (data.fields ? [{ id, ...data.fields, body: data.blocks }] : []))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const past = recallPast();
  const oversight = (id: string) => oversightOf(id, fields.get(id), reviews, today);
  const organisationName = (id: string) => fields.get(id)?.name ?? id;
  const projects = projectEntries
    .flatMap(({ id, data: { path, published, hash, lastGood } }) => {
      const file: FoundFile = { collection: 'projects', id, path, absolute: resolve(path) };
      const { declaration, bytes } = published ? recallFile(file, hash, { today }) : {};
      if (!declaration || !bytes) return [];
      const history = past.of.get(id) ?? [];
      const shown = lastGood === undefined ? undefined : history[lastGood - 1];
      const ahead = past.ahead.has(id);
      return [
        projectOf(declaration, bytes, hash, { oversight, organisationName, today, history, ahead, lastGood: shown }),
      ];
    })
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
    pages: new Map(
      pageEntries.flatMap(({ id, data }) =>
        data.fields ? [[id, { id, ...data.fields, body: data.blocks }] as const] : [],
      ),
    ),
    blueprints: blueprintEntries
      .flatMap(({ data: { blueprint } }) => blueprint ?? [])
      .sort((a, b) => byTitle.compare(a.name, b.name) || compareText(a.id, b.id)),
    organisation: (id) => byId.get(id) ?? { id, name: id, projects: [] },
    find: (id) => byId.get(id),
  };
}

/** Titles in the order of a British dictionary, with numbers by their size. */
const byTitle = new Intl.Collator('en-GB', { numeric: true });

/** What a project's page needs to know of the rest of the register. */
interface Around {
  readonly oversight: (id: string) => Oversight;
  readonly organisationName: (id: string) => string;
  readonly today: Day;
  readonly history: EntryHistory;
  readonly ahead: boolean;
  readonly lastGood: Version | undefined;
}

function projectOf(
  declaration: Declaration,
  bytes: Uint8Array,
  hash: string,
  { oversight, organisationName, today, history, ahead, lastGood }: Around,
): Project {
  const leads = leadsOf(declaration.front).map(oversight);
  const derived = derivedOf(declaration, leads, today);
  const names = involvedIds(declaration.front).map(organisationName);
  const cacheKey = keyOf(hash, derived, history, ahead, lastGood, names);
  return {
    ...declaration,
    ...derived,
    bytes,
    organisationName,
    history,
    ahead,
    ...(lastGood && { lastGood }),
    cacheKey,
  };
}

function keyOf(...shown: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

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
