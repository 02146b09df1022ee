import { resolve } from 'node:path';
import { getCollection } from 'astro:content';
import type { FoundFile } from '../files/content-folder.ts';
import { recallFile } from '../files/read-once.ts';
import { readToday } from '../files/today.ts';
import type { Block } from '../register/answer.ts';
import type { Blueprint } from '../register/blueprint.ts';
import type { Declaration } from '../register/declaration.ts';
import { oversightOf } from '../register/derive/oversight.ts';
import type { Oversight } from '../register/derive/state.ts';
import { involvedIds, leadsOf } from '../register/derive/involvement.ts';
import { whyNotAnId } from '../register/id.ts';
import { compareText } from '../register/text/compare.ts';
import { principles, type Principle } from '../register/principles.ts';
import type { OrganisationFields, PageFields, PrincipleFields } from '../register/schema/others.ts';
import type { Day } from '../register/text/date.ts';
import { derivedOf, type Derived } from '../view/shown.ts';
import { announce } from './assembled.ts';
import type { Removal, StoredOther } from './loaders.ts';

/** A published declaration with everything a page derives from it. */
export interface Project extends Declaration, Derived {
  /** Its file, byte for byte as it was read. */
  readonly bytes: Uint8Array;
  /** An organisation's name by its id; its id while its file awaits correction. */
  readonly organisationName: (id: string) => string;
  /** Changes whenever the page would: content, what is derived from it, and what it shows of organisations. */
  readonly cacheKey: string;
}

/** An organisation as the site shows it; one whose file is at fault has only its id. */
export interface Organisation {
  readonly id: string;
  /** Its name, or its id while its file awaits correction. */
  readonly name: string;
  /** Absent while its file awaits correction. */
  readonly fields?: OrganisationFields;
  /** Projects in which it takes any part, in the order of their titles. */
  readonly projects: readonly Project[];
}

/** An entry that is held back because its file is at fault. Nothing of its content is kept. */
export interface AwaitingCorrection {
  readonly id: string;
  readonly collection: 'projects' | 'organisations';
}

/** A principle with its page's words and the declarations by their state. */
export interface PrincipleEntry extends Principle {
  /** What it asks, in one sentence; empty while its file awaits correction. */
  readonly summary: string;
  readonly body: readonly Block[];
}

/** A page of prose. */
export interface Page extends PageFields {
  readonly id: string;
  readonly body: readonly Block[];
}

/** The whole register as the site shows it. Lists are sorted by title or name. */
export interface Register {
  readonly today: Day;
  readonly projects: readonly Project[];
  readonly organisations: readonly Organisation[];
  /** Entries held back, sorted by id. */
  readonly awaiting: readonly AwaitingCorrection[];
  /** Notices of entries that were removed on legal grounds, sorted by id. */
  readonly removed: readonly Removal[];
  /** How many files are held back because their names cannot be ids; such a name is shown nowhere. */
  readonly unusableNames: number;
  readonly principles: readonly PrincipleEntry[];
  readonly pages: ReadonlyMap<string, Page>;
  /** Starting points for declarations, sorted by name; one whose file is at fault is missing. */
  readonly blueprints: readonly Blueprint[];
  /** An organisation by id; one that nobody has described answers with its id as its name. */
  readonly organisation: (id: string) => Organisation;
  /** An organisation that has a page, by id. */
  readonly find: (id: string) => Organisation | undefined;
}

const today = readToday();

let register: Promise<Register> | undefined;

/** The register, put together once per build. In development, where content changes, it is put together for each call. */
export function getRegister(): Promise<Register> {
  if (import.meta.env.DEV) return assemble();
  register ??= assemble().then((assembled) => {
    announce(assembled);
    return assembled;
  });
  return register;
}

async function assemble(): Promise<Register> {
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
  const reviews = reviewEntries.flatMap(({ data }) => (data.fields ? [data.fields] : []));
  const oversight = (id: string) => oversightOf(id, fields.get(id), reviews, today);
  const organisationName = (id: string) => fields.get(id)?.name ?? id;
  const projects = projectEntries
    .flatMap(({ id, data: { path, published, hash } }) => {
      const file: FoundFile = { collection: 'projects', id, path, absolute: resolve(path) };
      const { declaration, bytes } = published ? recallFile(file, hash, { today }) : {};
      return declaration && bytes ? [projectOf(declaration, bytes, hash, oversight, organisationName)] : [];
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
    ...projectEntries.filter(({ data }) => !data.published).map(({ id }) => ({ id, collection: 'projects' as const })),
    ...organisationEntries
      .filter(({ data }) => !data.fields)
      .map(({ id }) => ({ id, collection: 'organisations' as const })),
  ].sort((a, b) => compareText(a.id, b.id));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return {
    today,
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

function projectOf(
  declaration: Declaration,
  bytes: Uint8Array,
  hash: string,
  oversight: (id: string) => Oversight,
  organisationName: (id: string) => string,
): Project {
  const leads = leadsOf(declaration.front).map(oversight);
  const derived = derivedOf(declaration, leads, today);
  const states = derived.principles.map(({ state }) => state);
  const names = involvedIds(declaration.front).map(organisationName);
  const cacheKey = [hash, derived.outcome, derived.review, ...states, ...names].join('|');
  return { ...declaration, ...derived, bytes, organisationName, cacheKey };
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
