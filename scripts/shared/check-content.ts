import { basename, dirname, join } from 'node:path';
import { findFiles, foundFile, statsOf, type FoundFile } from '../../src/files/content-folder.ts';
import type { ReadFile } from '../../src/files/read-entries.ts';
import { collections, type Collection } from '../../src/model/collections.ts';
import { byPlace, wholeFile, type Message } from '../../src/model/message.ts';
import { sortFacts, type FileFacts } from '../../src/model/register-facts.ts';
import { emptyFolder } from '../../src/rules/file/empty-folder.ts';
import { checkRegister } from '../../src/rules/register/check-register.ts';
import { fault, toMessage } from '../../src/rules/rule.ts';
import { ReadCache, type Remembered } from './read-cache.ts';
import { shownPath } from './paths.ts';

/** What a check looked at, and found. */
export interface CheckResult {
  /** How many files were asked for and looked at. */
  readonly checked: number;
  /** Sorted by place. */
  readonly messages: readonly Message[];
}

/** What to check, for which day. */
export interface CheckOptions {
  /** The content folder. */
  readonly content: string;
  /** Only these files, as absolute paths; all files of the folder if there are none. */
  readonly files: readonly string[];
  readonly today: string;
}

/**
 * Checks files by themselves and against the whole register.
 */
export async function checkContent({ content, files, today }: CheckOptions): Promise<CheckResult> {
  const all = collections.flatMap((collection) => findFiles(content, collection, shownPath));
  const asked = files.map((path) => foundFile(path, collectionOf(path), shownPath));
  const known = new Set(all.map(({ absolute }) => absolute));
  const outside = asked.filter(({ absolute }) => !known.has(absolute));
  // A file from elsewhere stands for the entry of its name: whoever tries a new version of an entry must not hear that
  // its title is taken.
  const replaced = new Set(outside.map(({ collection, id }) => `${collection}/${id}`));
  const kept = all.filter(({ collection, id }) => !replaced.has(`${collection}/${id}`));
  const replaces = new Set(all.map(({ collection, id }) => `${collection}/${id}`));
  const newcomers = new Set(
    outside.filter(({ collection, id }) => !replaces.has(`${collection}/${id}`)).map(({ path }) => path),
  );
  const remembered = await readThrough(new ReadCache(content, today), [...kept, ...outside], today);

  const messages = [
    ...[...remembered.values()].flatMap((file) => file.messages),
    ...checkRegister(
      sortFacts([...remembered].map(([path, { facts }]) => (newcomers.has(path) ? incoming(facts) : facts))),
    ),
    ...(files.length === 0 && !all.some(({ collection }) => collection === 'projects')
      ? [emptyFolderMessage(content)]
      : []),
  ];
  const wanted = new Set(asked.map(({ path }) => path));
  return {
    checked: files.length === 0 ? all.length : wanted.size,
    messages: messages.filter(({ file }) => files.length === 0 || wanted.has(file)).sort(byPlace),
  };
}

/** The facts of every file of a content folder, sound or not. */
export async function readRegisterFacts(content: string, today: string): Promise<readonly FileFacts[]> {
  const all = collections.flatMap((collection) => findFiles(content, collection, shownPath));
  const remembered = await readThrough(new ReadCache(content, today), all, today);
  return [...remembered.values()].flatMap(({ facts }) => facts ?? []);
}

/** The facts of a file that is not in the register yet. */
function incoming(facts: FileFacts | undefined): FileFacts | undefined {
  return facts?.kind === 'project' || facts?.kind === 'organisation' ? { ...facts, incoming: true } : facts;
}

/** A file's collection is the folder it lies in; anywhere else it is taken for a declaration. */
function collectionOf(path: string): Collection {
  const folder = basename(dirname(path));
  return collections.find((collection) => collection === folder) ?? 'projects';
}

/** Changes whenever the file does, or the path that messages show. */
function stampOf(file: FoundFile): string {
  const stats = statsOf(file);
  return typeof stats === 'string'
    ? stats
    : `${file.path} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.mode} ${stats.ino}`;
}

/** Every file's messages and facts, by its path; reads those that the cache does not know. */
async function readThrough(
  cache: ReadCache,
  files: readonly FoundFile[],
  today: string,
): Promise<Map<string, Remembered>> {
  const recalled = files
    .map((file) => ({ file, stamp: stampOf(file) }))
    .map((entry) => ({ ...entry, known: cache.recall(entry.file.absolute, entry.stamp) }));
  // Loading the reader takes longer than reading a file, so it is loaded only when there is one to read.
  const read = recalled.some(({ known }) => !known) ? await loadReader(today) : undefined;
  const remembered = recalled.map(
    ({ file, stamp, known }) => [file.path, known ?? cache.remember(file.absolute, stamp, read!(file))] as const,
  );
  cache.save();
  return new Map(remembered);
}

async function loadReader(today: string): Promise<(file: FoundFile) => ReadFile> {
  const [{ readFile }, { draftRules }, { wordRules }] = await Promise.all([
    import('../../src/files/read-entries.ts'),
    import('../../src/rules/draft-rules.ts'),
    import('../../src/rules/words/index.ts'),
  ]);
  return (file) => readFile(file, { today }, [...draftRules, ...wordRules]);
}

function emptyFolderMessage(content: string): Message {
  const folder = shownPath(join(content, 'projects'));
  return toMessage(folder, fault(emptyFolder, { folder }, '', wholeFile));
}
