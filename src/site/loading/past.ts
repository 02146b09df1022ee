import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { momentOf } from '../../history/entry-history.ts';
import type { MainLine, Publication } from '../../history/main-line.ts';
import type { ShownState } from '../../history/shown-version.ts';
import type { EntryHistory, KnownHistory, Version } from '../../history/version.ts';
import { whyNotAnId } from '../../text/entry-id.ts';
import { isBlob } from '../../git/blobs.ts';
import { unknownBecause } from '../../git/find-repository.ts';
import { GitError } from '../../git/run-git.ts';
import type { ComparingOptions } from '../../history/read/comparisons.ts';
import { openPast, readHistories, type EntryToTrace } from '../../history/read/read-histories.ts';
import type { ReadFile } from '../../files/read-entries.ts';
import { lastGoodFiles, type GoodFile } from './last-good-files.ts';
import type { Content } from './read-content.ts';
import { removedIds } from './removed-ids.ts';

/** The last sound version of an entry whose file is at fault. */
export interface LastGood {
  readonly file: ReadFile;
  readonly version: Version;
}

/** An entry whose file is gone though no law asked for it and no other entry goes on from it. */
export interface Gone {
  readonly id: string;
  /** The commit that took it out. */
  readonly commit: string;
  /** When that was, in Greenwich: `2026-03-14T09:26:53Z`. */
  readonly at: string;
}

/** The past of the register, and the versions of it that replace entries that are held back. */
export interface Past {
  readonly known: KnownHistory;
  /** Where to ask Git for the content of a version; absent when the past is not known. */
  readonly repository?: string;
  /** The history of each entry by its id; entries that were never published have none. */
  readonly of: ReadonlyMap<string, EntryHistory>;
  /** By the path of the file that is at fault. */
  readonly lastGood: ReadonlyMap<string, LastGood>;
  /** Ids of entries whose files have been changed since in a way that is not in Git yet. */
  readonly ahead: ReadonlySet<string>;
  readonly gone: readonly Gone[];
}

/** The past of an entry; `lastGood` is the version that is shown in place of its file. */
export function pastOfEntry({ of, ahead }: Past, id: string, lastGood: Version | undefined): ShownState {
  return { history: of.get(id) ?? [], ahead: ahead.has(id), ...(lastGood && { lastGood }) };
}

/** A past of which nothing is known; `why` gives the reason in words. */
function unknownPast(why: string): Past {
  return { known: { kind: 'none', why }, of: new Map(), lastGood: new Map(), ahead: new Set(), gone: [] };
}

/** Reads the past of a content folder; `cache` is a folder in which later builds find what need not be read again. */
export async function readPast(content: Content, cache: string): Promise<Past> {
  try {
    return await readKnownPast(content, join(cache, 'history'));
  } catch (error) {
    // A site without a past says so; one with a wrong past would not.
    if (error instanceof GitError) return unknownPast(unknownBecause.broken);
    throw error;
  }
}

async function readKnownPast(content: Content, cache: string): Promise<Past> {
  const names = organisationNames(content);
  const options: ComparingOptions = {
    cache,
    code: join(process.cwd(), 'src'),
    nameOf: (id) => names.get(id),
    namesKey: createHash('sha256')
      .update(JSON.stringify([...names]))
      .digest('hex'),
  };
  const opened = await openPast(content.root, options);
  if ('why' in opened) return unknownPast(opened.why);
  const good = await lastGoodFiles(content, opened);
  const entries = entriesToTrace(content, good);
  const of = await readHistories(opened, entries, options);
  const lastGood = [...good].flatMap(([path, { file, blob }]): [string, LastGood][] => {
    const version = of.get(file.file.id)?.findLast((each) => each.readable && each.blob === blob);
    return version ? [[path, { file, version }]] : [];
  });
  return {
    known: { kind: 'whole' },
    repository: opened.repository,
    of,
    lastGood: new Map(lastGood),
    ahead: aheadOfGit(content, of),
    gone: goneEntries(content, opened.line, entries),
  };
}

/** The entries that are there, each with the ids it had before: those that no other entry has, and that no law took out. */
function entriesToTrace(content: Content, good: ReadonlyMap<string, GoodFile>): EntryToTrace[] {
  const removed = removedIds(content);
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

function organisationNames(content: Content): ReadonlyMap<string, string> {
  return new Map(
    content.files('organisations').flatMap(({ file, fields }) => {
      return fields ? [[file.id, fields.name] as const] : [];
    }),
  );
}

/** Entries that were taken out without a notice. The site says that they existed, and nothing of what they said. */
function goneEntries(content: Content, line: MainLine, entries: readonly EntryToTrace[]): Gone[] {
  const removed = removedIds(content);
  const there = new Set([...removed, ...entries.flatMap(({ id, previousIds }) => [id, ...previousIds])]);
  // A legally removed entry may have had another id before, up to the commit that renamed it. Nothing of its past is published,
  // that id included.
  const brought = [...removed].flatMap((id) => (line.get(id) ?? []).filter(isNewFile));
  const renaming = new Set(brought.map(({ commit }) => commit));
  return [...line].flatMap(([id, published]) => {
    const last = published.at(-1);
    if (!last || last.blob !== undefined || there.has(id) || whyNotAnId(id) !== undefined) return [];
    return renaming.has(last.commit) ? [] : [{ id, commit: last.commit, at: momentOf(last.seconds) }];
  });
}

/** Whether a file came with a publication that was not there before. */
function isNewFile({ blob }: Publication, index: number, all: readonly Publication[]): boolean {
  return blob !== undefined && all[index - 1]?.blob === undefined;
}

/** The entries whose newest version in Git differs from the file on disk. */
function aheadOfGit(content: Content, of: ReadonlyMap<string, EntryHistory>): ReadonlySet<string> {
  const ahead = content.files('projects').filter(({ file, bytes }) => {
    const newest = of.get(file.id)?.at(-1);
    return newest && bytes && !isBlob(bytes, newest.blob);
  });
  return new Set(ahead.map(({ file }) => file.id));
}
