import { wholeFile } from '../../model/message.ts';
import {
  removalFacts,
  type OrganisationFacts,
  type ProjectFacts,
  type RegisterFacts,
} from '../../model/register-facts.ts';
import type { OrganisationKind } from '../../model/vocabulary/index.ts';
import type { KnownOrganisation } from '../form-context.ts';

/** What `/declare/register.json` says of an organisation. */
export interface PublishedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind?: OrganisationKind | undefined;
  readonly description?: string | undefined;
  /** Whether it has signed the Charter. */
  readonly signatory?: true | undefined;
  /** Fields of those that signatories and leads fill in which this one lacks. */
  readonly lacks?: readonly string[] | undefined;
}

/** What `/declare/register.json` says of a project. */
export interface PublishedProject {
  readonly id: string;
  readonly title: string;
  readonly declared: string;
  readonly previous_ids?: readonly string[] | undefined;
}

/** What the form needs to know of the register, as `/declare/register.json` has it. */
export interface PublishedRegister {
  readonly organisations: readonly PublishedOrganisation[];
  readonly projects: readonly PublishedProject[];
  /** Ids of entries that were removed on legal grounds. */
  readonly removed: readonly string[];
}

/** What the form knows of the register. */
export interface KnownRegister {
  readonly facts: RegisterFacts;
  readonly organisations: readonly KnownOrganisation[];
}

/** The register as the form uses it. */
export function knownRegister({ organisations, projects, removed }: PublishedRegister): KnownRegister {
  return {
    facts: {
      organisations: organisations.map(organisationFacts),
      projects: projects.map(projectFacts),
      reviews: [],
      removals: removed.map((id) => removalFacts(`content/removed/${id}.md`, id)),
    },
    organisations: organisations.map(({ id, name, kind, description }) => ({ id, name, kind, description })),
  };
}

function organisationFacts({ id, name, kind, signatory, lacks = [] }: PublishedOrganisation): OrganisationFacts {
  return {
    kind: 'organisation',
    file: `content/organisations/${id}.md`,
    id,
    name,
    namePlace: wholeFile,
    partOf: undefined,
    commercial: kind === 'commercial',
    signatory: signatory ?? false,
    lacks,
  };
}

function projectFacts({ id, title, declared, previous_ids = [] }: PublishedProject): ProjectFacts {
  return {
    kind: 'project',
    file: `content/projects/${id}.md`,
    id,
    title,
    titlePlace: wholeFile,
    declared,
    leads: [],
    mentions: [],
    previousIds: previous_ids.map((previous) => ({ id: previous, place: wholeFile })),
  };
}
