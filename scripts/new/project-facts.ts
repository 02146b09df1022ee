import { valueAt, withValue } from '../../src/draft/draft-values.ts';
import type { Submission, WrittenFields } from '../../src/draft/draft.ts';
import { idFromTitle } from '../../src/draft/id-from-title.ts';

/** The few facts that a new declaration is asked for; whatever else is wanted, the checker asks. */
export interface Facts {
  readonly title?: string | undefined;
  /** The file's name; made from the title unless given. */
  readonly id?: string | undefined;
  /** The organisation that leads: its id. */
  readonly organisation?: string | undefined;
  /** The post that takes responsibility. */
  readonly post?: string | undefined;
  readonly stage?: string | undefined;
  readonly uses_ai?: string | undefined;
}

/** The facts that a start gives already. */
export function factsOf({ declaration: { fields } }: Submission): Facts {
  const text = (path: string) => {
    const value = valueAt(fields, path);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    title: text('title'),
    organisation: text('declared_by.organisation'),
    post: text('declared_by.post'),
    stage: text('stage'),
    uses_ai: text('uses_ai'),
  };
}

/** A submission with these facts put in, and with the dates of a declaration made today. Facts not given change nothing. */
export function withFacts(submission: Submission, facts: Facts, today: string, taken: ReadonlySet<string>): Submission {
  const { declaration } = submission;
  let { fields } = declaration;
  const set = (path: string, value: string | undefined) => {
    if (value !== undefined && value !== '') fields = withValue(fields, path, value);
  };
  set('title', facts.title);
  set('stage', facts.stage);
  set('uses_ai', facts.uses_ai);
  set('declared_by.post', facts.post);
  set('declared_by.organisation', facts.organisation);
  if (facts.organisation) fields = withLead(fields, facts.organisation);
  set('declared', today);
  if (valueAt(fields, 'review_by') === undefined) set('review_by', inAYear(today));
  return {
    ...submission,
    declaration: { ...declaration, fields, id: facts.id ?? idFromTitle(facts.title ?? '', taken) },
  };
}

/** The fields with this organisation as the lead, unless it takes part already. */
function withLead(fields: WrittenFields, id: string): WrittenFields {
  const present = valueAt(fields, 'organisations');
  const list = Array.isArray(present) ? (present as readonly { readonly id?: string }[]) : [];
  if (list.some((each) => each.id === id)) return fields;
  return withValue(fields, 'organisations', [{ id, role: 'lead' }, ...list] as never);
}

function inAYear(today: string): string {
  const day = today.replace(/^\d{4}/, (year) => String(Number(year) + 1));
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day;
}
