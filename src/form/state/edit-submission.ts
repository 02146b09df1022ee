import type { ProseQuestionId } from '../../model/questions/index.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import { isGroup, isList, withValue } from '../../draft/draft-values.ts';
import type { Submission, WrittenAnswer, WrittenFields } from '../../draft/draft.ts';

/** The submission with another value in the declaration's front matter; undefined takes it away. */
export function withField(submission: Submission, path: string, value: Plain | undefined): Submission {
  const { declaration } = submission;
  return { ...submission, declaration: { ...declaration, fields: withValue(declaration.fields, path, value) } };
}

/** The submission with another answer. */
export function withAnswer(submission: Submission, id: ProseQuestionId, answer: WrittenAnswer): Submission {
  const { declaration } = submission;
  return { ...submission, declaration: { ...declaration, answers: { ...declaration.answers, [id]: answer } } };
}

/** The submission under another address. */
export function withId(submission: Submission, id: string): Submission {
  return { ...submission, declaration: { ...submission.declaration, id } };
}

/** What a new organisation is called until it has a name. */
const nameless = 'new-organisation';

/** The submission with one more organisation of which nothing is written yet, and that organisation's id. */
export function withNewOrganisation(
  submission: Submission,
  taken: ReadonlySet<string>,
): { readonly submission: Submission; readonly id: string } {
  const id = freeId(nameless, new Set([...taken, ...submission.organisations.map((organisation) => organisation.id)]));
  return { id, submission: { ...submission, organisations: [...submission.organisations, { id, fields: {} }] } };
}

/**
 * The submission with another value in one of its own organisations. A new name gives the organisation a new id, and
 * whatever names it follows.
 */
export function withOrganisationField(
  submission: Submission,
  index: number,
  path: string,
  value: Plain | undefined,
  taken: ReadonlySet<string>,
): Submission {
  const organisation = submission.organisations[index];
  if (!organisation) return submission;
  const fields = withValue(organisation.fields, path, value);
  const others = submission.organisations.filter((other) => other !== organisation).map(({ id }) => id);
  const id = path === 'name' ? idOfOrganisation(fields, new Set([...taken, ...others])) : organisation.id;
  const changed = {
    ...submission,
    organisations: submission.organisations.map((other) => (other === organisation ? { id, fields } : other)),
  };
  return id === organisation.id ? changed : renamed(changed, organisation.id, id);
}

/** The submission without one of its own organisations; whatever named it still does, and the checker says so. */
export function withoutOrganisation(submission: Submission, index: number): Submission {
  return { ...submission, organisations: submission.organisations.filter((_, other) => other !== index) };
}

function idOfOrganisation({ name }: WrittenFields, taken: ReadonlySet<string>): string {
  const id = typeof name === 'string' ? idFromTitle(name, taken) : '';
  return id === '' ? freeId(nameless, taken) : id;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The fields of a declaration that name organisations, each with the part that does. */
const mentions = [
  ['organisations', 'id'],
  ['declared_by', 'organisation'],
  ['ai', 'supplier'],
  ['contracts', 'with'],
] as const;

function renamed(submission: Submission, before: string, after: string): Submission {
  const fields: Record<string, Plain> = { ...submission.declaration.fields };
  for (const [field, part] of mentions) {
    const value = fields[field];
    if (isList(value)) fields[field] = value.map((item) => renamedIn(item, part, before, after));
    else if (value !== undefined) fields[field] = renamedIn(value, part, before, after);
  }
  return { ...submission, declaration: { ...submission.declaration, fields } };
}

function renamedIn(value: Plain, part: string, before: string, after: string): Plain {
  return isGroup(value) && value[part] === before ? { ...value, [part]: after } : value;
}

/** The ids of the organisations that lead, as far as they are chosen. */
export function findLeads({ declaration: { fields } }: Submission): ReadonlySet<string> {
  const groups = groupsAt(fields, 'organisations');
  return new Set(groups.flatMap(({ id, role }) => (role === 'lead' && typeof id === 'string' ? [id] : [])));
}

/** The ids of organisations that a declaration's front matter names, in its order, none twice. */
export function findOrganisations({ declaration: { fields } }: Submission): string[] {
  const ids = mentions.flatMap(([field, part]) =>
    groupsAt(fields, field).flatMap(({ [part]: id }) => (typeof id === 'string' ? [id] : [])),
  );
  return [...new Set(ids)];
}

/** The groups of a field that holds one or a list of them. */
function groupsAt(fields: WrittenFields, field: string): readonly WrittenFields[] {
  const value = fields[field];
  if (value === undefined) return [];
  return (isList(value) ? value : [value]).filter(isGroup);
}
