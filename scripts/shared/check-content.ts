import { basename, dirname, join } from 'node:path';
import { findFiles, toFoundFile, readStats, type FoundFile } from '../../src/files/content-folder.ts';
import type { ReadFile } from '../../src/files/read-entries.ts';
import { collections, type Collection } from '../../src/model/collections.ts';
import { comparePlaces, wholeFile, type Message } from '../../src/model/message.ts';
import { groupFacts, type FileFacts } from '../../src/model/register-facts.ts';
import { emptyFolder } from '../../src/rules/file/empty-folder.ts';
import { checkRegister } from '../../src/rules/register/check-register.ts';
import { makeFault, toMessage } from '../../src/rules/rule.ts';
import { ReadCache, type CachedFile } from './read-cache.ts';
import { shownPath } from './paths.ts';

/** The result of a check. */
export interface CheckResult {
  /** How many files were checked. */
  readonly checked: number;
  /** Sorted by place. */
  readonly messages: readonly Message[];
}

/** What to check, and for which day. */
export interface CheckOptions {
  /** The content folder. */
  readonly content: string;
  /** Only these files, as absolute paths; all files of the folder if there are none. */
  readonly files: readonly string[];
  readonly today: string;
}

/** Checks files by themselves and against the whole register. */
export async function checkContent({ content, files, today }: CheckOptions): Promise<CheckResult> {
  const all = collections.flatMap((collection) => findFiles(content, collection, shownPath));
  const asked = files.map((path) => toFoundFile(path, findCollection(path), shownPath));
  const known = new Set(all.map(({ absolute }) => absolute));
  const outside = asked.filter(({ absolute }) => !known.has(absolute));
  // A file from elsewhere replaces the entry of its name: the title of a new version of an entry is not taken.
  const replaced = new Set(outside.map(({ collection, id }) => `${collection}/${id}`));
  const kept = all.filter(({ collection, id }) => !replaced.has(`${collection}/${id}`));
  const replaces = new Set(all.map(({ collection, id }) => `${collection}/${id}`));
  const newcomers = new Set(
    outside.filter(({ collection, id }) => !replaces.has(`${collection}/${id}`)).map(({ path }) => path),
  );
  const results = await readCached(new ReadCache(content, today), [...kept, ...outside], today);

  const messages = [
    ...[...results.values()].flatMap((file) => file.messages),
    ...checkRegister(
      groupFacts([...results].map(([path, { facts }]) => (newcomers.has(path) ? markIncoming(facts) : facts))),
    ),
    ...(files.length === 0 && !all.some(({ collection }) => collection === 'projects')
      ? [reportEmptyFolder(content)]
      : []),
  ];
  const wanted = new Set(asked.map(({ path }) => path));
  return {
    checked: files.length === 0 ? all.length : wanted.size,
    messages: messages.filter(({ file }) => files.length === 0 || wanted.has(file)).sort(comparePlaces),
  };
}

/** The facts of every file of a content folder, valid or not. */
export async function readRegisterFacts(content: string, today: string): Promise<readonly FileFacts[]> {
  const all = collections.flatMap((collection) => findFiles(content, collection, shownPath));
  const results = await readCached(new ReadCache(content, today), all, today);
  return [...results.values()].flatMap(({ facts }) => facts ?? []);
}

/** The facts of a file that is not in the register yet. */
function markIncoming(facts: FileFacts | undefined): FileFacts | undefined {
  return facts?.kind === 'project' || facts?.kind === 'organisation' ? { ...facts, incoming: true } : facts;
}

/** A file's collection, by its folder; a file in any other folder is taken for a declaration. */
function findCollection(path: string): Collection {
  const folder = basename(dirname(path));
  return collections.find((collection) => collection === folder) ?? 'projects';
}

/** A stamp that changes whenever the file does, or the path that messages show. */
function computeStamp(file: FoundFile): string {
  const stats = readStats(file);
  return typeof stats === 'string'
    ? stats
    : `${file.path} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.mode} ${stats.ino}`;
}

/** Every file's messages and facts, by its path; reads those that are not cached. */
async function readCached(
  cache: ReadCache,
  files: readonly FoundFile[],
  today: string,
): Promise<Map<string, CachedFile>> {
  const cached = files
    .map((file) => ({ file, stamp: computeStamp(file) }))
    .map((entry) => ({ ...entry, known: cache.get(entry.file.absolute, entry.stamp) }));
  // Loading the reader takes longer than reading a file, so it is loaded only if there is one to read.
  const read = cached.some(({ known }) => !known) ? await loadReader(today) : undefined;
  const results = cached.map(
    ({ file, stamp, known }) => [file.path, known ?? cache.set(file.absolute, stamp, read!(file))] as const,
  );
  cache.save();
  return new Map(results);
}

async function loadReader(today: string): Promise<(file: FoundFile) => ReadFile> {
  const [{ readFile }, { draftRules }, { wordRules }] = await Promise.all([
    import('../../src/files/read-entries.ts'),
    import('../../src/rules/draft-rules.ts'),
    import('../../src/rules/words/index.ts'),
  ]);
  return (file) => readFile(file, { today }, [...draftRules, ...wordRules]);
}

function reportEmptyFolder(content: string): Message {
  const folder = shownPath(join(content, 'projects'));
  return toMessage(folder, makeFault(emptyFolder, { folder }, '', wholeFile));
}
