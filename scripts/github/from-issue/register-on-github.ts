import { findFiles, readFound, type FoundFile } from '../../../src/files/content-folder.ts';
import { readFile } from '../../../src/files/read-entries.ts';
import { groupFacts, type ProjectFacts, type RegisterFacts } from '../../../src/model/register-facts.ts';
import type { OrganisationFields } from '../../../src/model/fields/collection-fields.ts';
import { shownPath } from '../../shared/paths.ts';

/** The register as it is published: what a submission is held against. */
export interface PublishedRegister {
  readonly facts: RegisterFacts;
  /** The published entry of this id; undefined when there is none. */
  entry(id: string): PublishedEntry | undefined;
  /** The name of a published organisation, or its id where its file cannot be read; undefined when there is none. */
  organisation(id: string): string | undefined;
  /** The accounts that may change the entries that an organisation leads, in lower case. */
  accountsOf(organisation: string): ReadonlySet<string>;
  /** The published organisation that names an account as its own; undefined when none does. */
  organisationOfAccount(account: string): string | undefined;
}

/** An entry of the register. */
export interface PublishedEntry {
  /** Its file; undefined for one that cannot be read at all. */
  readonly text: string | undefined;
  /** The organisations that lead it. */
  readonly leads: readonly string[];
}

/** Reads a content folder, which must be a copy of the branch that is published and never of anybody's proposal. */
export function readRegister(content: string, today: string): PublishedRegister {
  // The rules about an entry by itself say nothing of another, so none is asked.
  const read = (['projects', 'organisations', 'reviews', 'removed'] as const)
    .flatMap((collection) => findFiles(content, collection, shownPath))
    .map((file) => readFile(file, { today }, []));
  const organisations = new Map(
    read
      .filter(({ file }) => file.collection === 'organisations')
      .map(({ file, fields }) => [file.id, (fields ?? {}) as Partial<OrganisationFields>]),
  );
  const facts = groupFacts(read.map((each) => each.facts));
  const projects = new Map(facts.projects.map((project) => [project.id, project]));
  const files = new Map(read.filter(({ file }) => file.collection === 'projects').map(({ file }) => [file.id, file]));
  return {
    facts,
    entry(id) {
      const file = files.get(id);
      return file && { text: readText(file), leads: findLeads(projects.get(id)) };
    },
    organisation: (id) => organisations.get(id)?.name ?? (organisations.has(id) ? id : undefined),
    organisationOfAccount: (account) =>
      [...organisations].find(([, { github }]) =>
        github?.some((name) => name.toLowerCase() === account.toLowerCase()),
      )?.[0],
    accountsOf: (id) => new Set(organisations.get(id)?.github?.map((account) => account.toLowerCase()) ?? []),
  };
}

function findLeads(project: ProjectFacts | undefined): readonly string[] {
  return project?.leads ?? [];
}

function readText(file: FoundFile): string | undefined {
  const found = readFound(file);
  if ('message' in found) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found.bytes);
  } catch {
    return undefined;
  }
}
