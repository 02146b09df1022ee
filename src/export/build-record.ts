import * as z from 'zod/mini';
import { date } from '../model/fields/field-schemas.ts';
import { compareText } from '../text/compare-text.ts';
import { findForbidden } from '../text/forbidden-characters.ts';

/** The path of the record within a built site. */
export const buildRecordPath = '.well-known/register.json';

/** The most bytes a record may have: a register of 10,000 projects needs about a fifth. */
export const maximumRecordBytes = 64 * 1024 * 1024;

/** The files are read separately, because zod leaves out a path such as `__proto__`. */
const buildRecord = z.strictObject({
  schema: z.literal(1),
  /** The Git commit the site was built from, as SHA-1 or SHA-256; null if it was built outside Git. */
  commit: z.nullable(z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))),
  /** Why there is no commit, in a sentence; only if `commit` is null. */
  why_no_commit: z.optional(z.string().check(z.maxLength(500))),
  /** Whether files differed from that commit, so that nobody else can reproduce the build. */
  uncommitted: z.boolean(),
  /** The day that decided what was due. */
  built_for: date('day'),
  /** The folder of the entries, as a path inside the repository; null if it was elsewhere. */
  content: z.nullable(z.string().check(z.refine(isPlainPath))),
  /** Whether open submissions were listed; the site then has the list at `/submissions.json`. */
  submissions: z.boolean(),
  files: z.unknown(),
});

/** What a site was built from, and the SHA-256 of each of its files except the record itself. */
export interface BuildRecord extends Omit<z.output<typeof buildRecord>, 'files'> {
  /** Hexadecimal hashes by path: `projects/park-visits/index.html`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Writes a record as JSON, sorted by path so that the same record gives the same bytes. */
export function writeBuildRecord({ files, ...rest }: BuildRecord): string {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify({ ...rest, files: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/** Reads a record from an untrusted source; returns the record, or a sentence that says why it is invalid. */
export function readBuildRecord(text: string): BuildRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'It is not JSON.';
  }
  const { success, data, error } = buildRecord.safeParse(json);
  if (!success) return `What it says of "${error.issues[0]?.path[0]?.toString() ?? 'schema'}" cannot be.`;
  const { files, ...rest } = data;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return 'It has no list of files.';
  const entries = Object.entries(files);
  if (!entries.every(([path]) => isPlainPath(path))) return 'It names a file outside the site.';
  if (!entries.every(hasHash)) return 'It gives a hash that is no SHA-256.';
  return { ...rest, files: new Map(entries) };
}

function hasHash(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && /^[0-9a-f]{64}$/.test(entry[1]);
}

/** Whether a path stays inside its folder on every system and has no invisible characters. */
function isPlainPath(path: string): boolean {
  return (
    path.length <= 1024 &&
    !/[\\:]/.test(path) &&
    findForbidden(path).length === 0 &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
