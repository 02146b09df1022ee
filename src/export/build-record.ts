import * as z from 'zod/mini';
import { date } from '../model/fields/field-schemas.ts';
import { compareText } from '../text/compare-text.ts';
import { findForbidden } from '../text/forbidden-characters.ts';

/** Where a built site keeps its record, below its folder; at `/.well-known/register.json` on the web. */
export const buildRecordPath = '.well-known/register.json';

/** The most bytes a record may have: a register of 10,000 projects needs about a fifth. */
export const maximumRecordBytes = 64 * 1024 * 1024;

/** Its files are read by themselves: zod would leave out a path such as `__proto__`. */
const buildRecord = z.strictObject({
  schema: z.literal(1),
  /** The Git commit the site was built from, 40 hexadecimal digits, or 64 in a repository of the newer kind; null when it was built outside Git. */
  commit: z.nullable(z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))),
  /** Why there is no commit, in a sentence; only beside a `commit` of null. */
  why_no_commit: z.optional(z.string().check(z.maxLength(500))),
  /** Whether files differed from that commit, so that nobody else can build the same. */
  uncommitted: z.boolean(),
  /** The day for which everything was worked out. */
  built_for: date('day'),
  /** The folder of the entries, as a path inside the repository; null when it lay elsewhere. */
  content: z.nullable(z.string().check(z.refine(isPlainPath))),
  /** Whether the page of open submissions was made from a list, which the site then has at `/submissions.json`. */
  submissions: z.boolean(),
  files: z.unknown(),
});

/** From what a site was built, and the SHA-256 of each of its files but the record itself. */
export interface BuildRecord extends Omit<z.output<typeof buildRecord>, 'files'> {
  /** Hexadecimal hashes by path: `projects/park-visits/index.html`. */
  readonly files: ReadonlyMap<string, string>;
}

/** The record's text: the same bytes for the same record, its files in the order of their paths. */
export function writeBuildRecord({ files, ...rest }: BuildRecord): string {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify({ ...rest, files: Object.fromEntries(sorted) }, null, 1)}\n`;
}

/** Reads a record, which may come from anybody: the record, or in a sentence why it is none. */
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
  if (!entries.every(isHashed)) return 'It gives a hash that is no SHA-256.';
  return { ...rest, files: new Map(entries) };
}

function isHashed(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && /^[0-9a-f]{64}$/.test(entry[1]);
}

/** Whether a path stays below its folder, on every computer, and hides nothing from whoever reads it. */
function isPlainPath(path: string): boolean {
  return (
    path.length <= 1024 &&
    !/[\\:]/.test(path) &&
    findForbidden(path).length === 0 &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
