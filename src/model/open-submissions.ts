import * as z from 'zod/mini';
import { date, id } from './fields/field-schemas.ts';

/** A submission that is not decided yet. It quotes nobody: numbers, ids, days and closed lists only. */
const openSubmission = z.strictObject({
  /** The number of the pull request or the issue. */
  number: z.int().check(z.positive()),
  /** Whether it is a pull request, or an issue that has not become one. */
  where: z.enum(['pull', 'issue']),
  /** What it does: a new entry, a change of a published one, both or several, or not known while it is an issue. */
  kind: z.enum(['new', 'change', 'several', 'unknown']),
  /** The published entry that it changes. */
  project: z.optional(id),
  /** The published organisation it comes from, where the submitting account is listed for one. */
  organisation: z.optional(id),
  /** The day it was opened. */
  opened: date('day'),
  /** Whose turn it is; `checking` until the check has spoken. */
  turn: z.enum(['signatory', 'cdc', 'checking']),
});

const openSubmissions = z.strictObject({
  schema: z.literal(1),
  /** The day on which the list was made. */
  made: date('day'),
  submissions: z.array(openSubmission).check(z.maxLength(1000)),
});

/** An open submission. */
export type OpenSubmission = z.output<typeof openSubmission>;
/** All of them, as the scheduled job writes them down. */
export type OpenSubmissions = z.output<typeof openSubmissions>;

/** Reads the list; undefined when it is not one, or holds anything that is not on the list of fields. */
export function parseOpenSubmissions(text: string): OpenSubmissions | undefined {
  try {
    const { success, data } = openSubmissions.safeParse(JSON.parse(text));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}
