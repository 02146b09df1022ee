import { wholeFile } from '../../model/message.ts';
import { gatherRemovalFacts, type RegisterFacts } from '../../model/register-facts.ts';
import type { OrganisationKind } from '../../model/vocabulary/index.ts';

/** An organisation in `/declare/register.json`. */
export interface PublishedOrganisation {
  /** Its id. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** What kind of organisation it is. */
  readonly kind?: OrganisationKind | undefined;
  /** What it does, in a sentence. */
  readonly description?: string | undefined;
  /** Whether it has signed the Charter. */
  readonly signatory?: true | undefined;
}

/** A project in `/declare/register.json`. */
export interface PublishedProject {
  /** Its id. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** The day on which it was declared. */
  readonly declared: string;
  /** The ids that it had before. */
  readonly previous_ids?: readonly string[] | undefined;
}

/** What the form needs to know about the register: `/declare/register.json`. */
export interface PublishedRegister {
  /** All organisations, by name. */
  readonly organisations: readonly PublishedOrganisation[];
  /** All projects. */
  readonly projects: readonly PublishedProject[];
  /** Ids of entries that were removed on legal grounds. */
  readonly removed: readonly string[];
}

/** The register as the rules know it. Its own files are not checked here, so their positions are not needed. */
export function readRegisterFacts({ organisations, projects, removed }: PublishedRegister): RegisterFacts {
  return {
    organisations: organisations.map(({ id, name, kind, signatory = false }) => ({
      kind: 'organisation',
      file: `content/organisations/${id}.md`,
      id,
      name,
      namePlace: wholeFile,
      partOf: undefined,
      commercial: kind === 'commercial',
      signatory,
      lacks: [],
    })),
    projects: projects.map(({ id, title, declared, previous_ids = [] }) => ({
      kind: 'project',
      file: `content/projects/${id}.md`,
      id,
      title,
      titlePlace: wholeFile,
      declared,
      leads: [],
      mentions: [],
      previousIds: previous_ids.map((previous) => ({ id: previous, place: wholeFile })),
    })),
    reviews: [],
    removals: removed.map((id) => gatherRemovalFacts(`content/removed/${id}.md`, id)),
  };
}
