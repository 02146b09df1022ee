import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { formatMoment } from '../../history/entry-history.ts';
import type { MainLine, Publication } from '../../history/main-line.ts';
import type { EntryPast } from '../../history/shown-version.ts';
import type { EntryHistory, KnownHistory, Version } from '../../history/version.ts';
import { findIdFault } from '../../text/entry-id.ts';
import { isBlob } from '../../git/blobs.ts';
import { unknownReasons } from '../../git/find-repository.ts';
import { GitError } from '../../git/run-git.ts';
import type { ComparingOptions } from '../../history/read/comparisons.ts';
import { openPast, readHistories, type EntryToTrace } from '../../history/read/read-histories.ts';
import type { ReadFile } from '../../files/read-entries.ts';
import { findLastGoodFiles, type GoodFile } from './last-good-files.ts';
import type { Content } from './read-content.ts';
import { findRemovedIds } from './removed-ids.ts';

/** The last valid version of an invalid entry. */
export interface LastGood {
  readonly file: ReadFile;
  readonly version: Version;
}

/** An entry whose file was deleted without a notice of removal and without a successor. */
export interface GoneEntry {
  readonly id: string;
  /** The commit that deleted it. */
  readonly commit: string;
  /** The time of that commit, in UTC: `2026-03-14T09:26:53Z`. */
  readonly at: string;
}

/** The past of the register, and the versions that replace invalid entries. */
export interface RegisterPast {
  /** How much of the past is known. */
  readonly known: KnownHistory;
  /** The repository from which to read versions; absent if the past is not known. */
  readonly repository?: string;
  /** The history of each entry by its id; entries that were never published have none. */
  readonly histories: ReadonlyMap<string, EntryHistory>;
  /** The last valid versions, by the paths of the invalid files. */
  readonly lastGood: ReadonlyMap<string, LastGood>;
  /** Ids of entries whose files have uncommitted changes. */
  readonly uncommitted: ReadonlySet<string>;
  /** Entries that were deleted without a notice. */
  readonly gone: readonly GoneEntry[];
}

/** The past of an entry; `lastGood` is the version that replaces its file. */
export function getEntryPast(
  { histories, uncommitted }: RegisterPast,
  id: string,
  lastGood: Version | undefined,
): EntryPast {
  return { history: histories.get(id) ?? [], hasUncommittedChange: uncommitted.has(id), ...(lastGood && { lastGood }) };
}

function makeUnknownPast(why: string): RegisterPast {
  return { known: { kind: 'none', why }, histories: new Map(), lastGood: new Map(), uncommitted: new Set(), gone: [] };
}

/** Reads the past of a content folder; `cache` is the folder of the cache. */
export async function readPast(content: Content, cache: string): Promise<RegisterPast> {
  try {
    return await readKnownPast(content, join(cache, 'history'));
  } catch (error) {
    // Better no past, which the site admits, than a wrong one.
    if (error instanceof GitError) return makeUnknownPast(unknownReasons.broken);
    throw error;
  }
}

async function readKnownPast(content: Content, cache: string): Promise<RegisterPast> {
  const names = readOrganisationNames(content);
  const options: ComparingOptions = {
    cache,
    code: join(process.cwd(), 'src'),
    nameOf: (id) => names.get(id),
    namesKey: createHash('sha256')
      .update(JSON.stringify([...names]))
      .digest('hex'),
  };
  const opened = await openPast(content.root, options);
  if ('why' in opened) return makeUnknownPast(opened.why);
  const good = await findLastGoodFiles(content, opened);
  const entries = listEntriesToTrace(content, good);
  const histories = await readHistories(opened, entries, options);
  const lastGood = [...good].flatMap(([path, { file, blob }]): [string, LastGood][] => {
    const version = histories.get(file.file.id)?.findLast((each) => each.readable && each.blob === blob);
    return version ? [[path, { file, version }]] : [];
  });
  return {
    known: { kind: 'whole' },
    repository: opened.repository,
    histories,
    lastGood: new Map(lastGood),
    uncommitted: findUncommitted(content, histories),
    gone: findGoneEntries(content, opened.line, entries),
  };
}

/** The current entries, each with those of its previous ids that are neither in use nor removed on legal grounds. */
function listEntriesToTrace(content: Content, good: ReadonlyMap<string, GoodFile>): EntryToTrace[] {
  const removed = findRemovedIds(content);
  const files = content.files('projects');
  const taken = new Set([...removed, ...files.map(({ file }) => file.id)]);
  return files
    .filter(({ file }) => !removed.has(file.id))
    .map(({ file, facts: own }) => {
      const shown = good.get(file.path);
      const facts = shown ? shown.file.facts : own;
      const previousIds = facts?.kind === 'project' ? facts.previousIds.map(({ id }) => id) : [];
      const free = previousIds.filter((id) => !taken.has(id));
      return { id: file.id, previousIds: free, ...(shown && { shownBlob: shown.blob }) };
    });
}

function readOrganisationNames(content: Content): ReadonlyMap<string, string> {
  return new Map(
    content.files('organisations').flatMap(({ file, fields }) => {
      return fields ? [[file.id, fields.name] as const] : [];
    }),
  );
}

/** Finds entries that were deleted without a notice. The site says that they existed, but nothing of their content. */
function findGoneEntries(content: Content, line: MainLine, entries: readonly EntryToTrace[]): GoneEntry[] {
  const removed = findRemovedIds(content);
  const present = new Set([...removed, ...entries.flatMap(({ id, previousIds }) => [id, ...previousIds])]);
  // A legally removed entry may have had another id before, up to the commit that renamed it. Nothing of its past is published,
  // that id included.
  const brought = [...removed].flatMap((id) => (line.get(id) ?? []).filter(isNewFile));
  const renaming = new Set(brought.map(({ commit }) => commit));
  return [...line].flatMap(([id, published]) => {
    const last = published.at(-1);
    if (!last || last.blob !== undefined || present.has(id) || findIdFault(id) !== undefined) return [];
    return renaming.has(last.commit) ? [] : [{ id, commit: last.commit, at: formatMoment(last.seconds) }];
  });
}

/** Whether a publication created a file. */
function isNewFile({ blob }: Publication, index: number, all: readonly Publication[]): boolean {
  return blob !== undefined && all[index - 1]?.blob === undefined;
}

/** The entries whose newest version in Git differs from the file on disk. */
function findUncommitted(content: Content, histories: ReadonlyMap<string, EntryHistory>): ReadonlySet<string> {
  const changed = content.files('projects').filter(({ file, bytes }) => {
    const newest = histories.get(file.id)?.at(-1);
    return newest && bytes && !isBlob(bytes, newest.blob);
  });
  return new Set(changed.map(({ file }) => file.id));
}
