import { valueAt, withValue } from '../../src/draft/draft-values.ts';
import type { Submission, WrittenFields } from '../../src/draft/draft.ts';
import { idFromTitle } from '../../src/draft/id-from-title.ts';

/** Where the facts are in a declaration's front matter. */
const paths = {
  title: 'title',
  stage: 'stage',
  uses_ai: 'uses_ai',
  /** The post that takes responsibility. */
  post: 'declared_by.post',
  /** The organisation that leads: its id. */
  organisation: 'declared_by.organisation',
} as const;

/** The few facts that a new declaration is asked for; the checker asks for everything else. */
export type Facts = { readonly [Name in keyof typeof paths]?: string | undefined } & {
  /** The file's name; made from the title by default. */
  readonly id?: string | undefined;
};

/** The facts that a submission states already. */
export function readFacts({ declaration: { fields } }: Submission): Facts {
  const values = Object.entries(paths).map(([name, path]) => [name, valueAt(fields, path)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A submission with these facts, and with the dates of a declaration made today. Absent facts change nothing. */
export function addFacts(submission: Submission, facts: Facts, today: string, taken: ReadonlySet<string>): Submission {
  const { declaration } = submission;
  let { fields } = declaration;
  for (const [name, path] of Object.entries(paths)) {
    const value = facts[name as keyof typeof paths];
    if (value !== undefined && value !== '') fields = withValue(fields, path, value);
  }
  if (facts.organisation) fields = addLead(fields, facts.organisation);
  fields = withValue(fields, 'declared', today);
  if (valueAt(fields, 'review_by') === undefined) fields = withValue(fields, 'review_by', addYear(today));
  const id = facts.id ?? idFromTitle(facts.title ?? '', taken);
  return { ...submission, declaration: { ...declaration, fields, id } };
}

/** The fields with this organisation as the lead, unless it takes part already. */
function addLead(fields: WrittenFields, id: string): WrittenFields {
  const present = valueAt(fields, 'organisations');
  const list = Array.isArray(present) ? (present as readonly { readonly id?: string }[]) : [];
  if (list.some((each) => each.id === id)) return fields;
  return withValue(fields, 'organisations', [{ id, role: 'lead' }, ...list] as never);
}

function addYear(today: string): string {
  const day = today.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day;
}
