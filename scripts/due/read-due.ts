import { findFiles } from '../../src/files/content-folder.ts';
import { readFile } from '../../src/files/read-entries.ts';
import { findDueItems, type DueItem } from '../../src/derive/due-items.ts';
import { draftRules } from '../../src/rules/draft-rules.ts';
import type { OrganisationFields, ReviewFields } from '../../src/model/fields/collection-fields.ts';
import type { Day } from '../../src/text/dates.ts';
import { shownPath } from '../shared/paths.ts';

/** What is due in a register, with the names of organisations and projects. */
export interface DueResult {
  readonly items: readonly DueItem[];
  /** An organisation's name; its id if its file has errors. */
  organisationName(id: string): string;
  /** A project's title; its id if its file has errors. */
  projectTitle(id: string): string;
  /** Files that have errors and were not evaluated. */
  readonly unread: readonly string[];
}

/** Evaluates what is due in a content folder. A file with errors is named, and does not affect the others. */
export function readDue(content: string, today: Day): DueResult {
  const read = (['projects', 'organisations', 'reviews'] as const).flatMap((collection) =>
    findFiles(content, collection, shownPath).map((file) => readFile(file, { today }, draftRules)),
  );
  const of = (collection: string) => read.filter(({ file }) => file.collection === collection);
  const projects = of('projects').flatMap(({ declaration }) => declaration ?? []);
  const invalid = of('projects').flatMap(({ declaration, draft }) => (declaration ? [] : [draft?.front ?? {}]));
  const organisations = of('organisations').flatMap(({ file: { id }, fields }) =>
    fields ? [{ id, fields: fields as OrganisationFields }] : [],
  );
  const reviews = of('reviews').flatMap(({ fields }) => (fields ? [fields as ReviewFields] : []));
  const names = new Map(organisations.map(({ id, fields }) => [id, fields.name]));
  const titles = new Map(projects.map(({ id, front }) => [id, front.title]));
  return {
    items: findDueItems({ projects, invalid, organisations, reviews }, today),
    organisationName: (id) => names.get(id) ?? id,
    projectTitle: (id) => titles.get(id) ?? id,
    unread: read.filter(({ declaration, fields }) => !declaration && !fields).map(({ file }) => file.path),
  };
}
