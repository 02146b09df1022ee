import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { OrganisationFields, RemovalFields } from '../register/schema/others.ts';
import type { Version } from '../register/history/version.ts';
import { checkRegister } from '../register/rules/register/check.ts';
import { sortFacts } from '../register/register-facts.ts';
import { collections } from '../register/collections.ts';
import { isBlob, readBlobs } from '../files/git/blobs.ts';
import { readHistories, type Histories } from '../files/history/histories.ts';
import type { ReadFile } from '../files/read-content.ts';
import { readContentOnce } from '../files/read-once.ts';
import type { Content } from './loaders.ts';

/** The last sound version of an entry whose file is at fault. */
export interface LastGood {
  readonly file: ReadFile;
  readonly version: Version;
}

/** The past of the register, and what of it stands in for entries that are held back. */
export interface Past extends Histories {
  /** By the path of the file that is at fault. */
  readonly lastGood: ReadonlyMap<string, LastGood>;
  /** Ids of entries whose files have been changed since in a way that is not in Git yet. */
  readonly ahead: ReadonlySet<string>;
}

/** How many versions of a faulty entry are looked through, the newest first. */
const mostLookedAt = 20;

/** Reads the past of a content folder; `cache` is a folder in which later builds find what need not be read again. */
export async function readPast(content: Content, cache: string): Promise<Past> {
  const removed = removedIds(content);
  const entries = content
    .files('projects')
    .filter(({ file }) => !removed.has(file.id))
    .map(({ file, facts }) => ({
      id: file.id,
      previousIds:
        facts?.kind === 'project' ? facts.previousIds.map(({ id }) => id).filter((id) => !removed.has(id)) : [],
    }));
  const names = new Map(
    content.files('organisations').flatMap(({ file, fields }) => {
      const name = (fields as OrganisationFields | undefined)?.name;
      return name === undefined ? [] : [[file.id, name] as const];
    }),
  );
  const histories = await readHistories(entries, {
    content: content.root,
    cache: join(cache, 'history'),
    code: join(process.cwd(), 'src/register'),
    nameOf: (id) => names.get(id),
    namesKey: createHash('sha256')
      .update(JSON.stringify([...names]))
      .digest('hex'),
  });
  return { ...histories, lastGood: await lastGoodVersions(content, histories), ahead: aheadOfGit(content, histories) };
}

/** The entries of whose files Git knows another state than the one on disk. */
function aheadOfGit(content: Content, { of }: Histories): ReadonlySet<string> {
  const ahead = content.files('projects').filter(({ file, bytes }) => {
    const newest = of.get(file.id)?.at(-1);
    return newest && bytes && !isBlob(bytes, newest.blob);
  });
  return new Set(ahead.map(({ file }) => file.id));
}

/** Ids of entries that the law has taken out of the register, and those they had before: nothing of their past is told. */
function removedIds(content: Content): ReadonlySet<string> {
  return new Set(
    content.files('removed').flatMap(({ file, fields }) => {
      const { previous_ids: previous = [] } = (fields ?? {}) as Partial<RemovalFields>;
      return [file.id, ...previous];
    }),
  );
}

/** For each entry that is held back, the newest version of its file that could stand in the register as it is today. */
async function lastGoodVersions(content: Content, { of, repository }: Histories): Promise<Map<string, LastGood>> {
  const found = new Map<string, LastGood>();
  if (repository === undefined) return found;
  for (const faulty of content.files('projects')) {
    const { id, path } = faulty.file;
    if (faulty.declaration && !content.held().has(path)) continue;
    const versions = (of.get(id) ?? []).filter((version) => version.id === id).slice(-mostLookedAt);
    const blobs = await readBlobs(
      repository,
      versions.map(({ blob }) => blob),
    );
    for (const version of versions.toReversed()) {
      const bytes = blobs.get(version.blob);
      const file = bytes && readContentOnce(faulty.file, bytes, content.context);
      if (!file?.declaration || !fits(content, faulty, file)) continue;
      found.set(path, { file, version });
      break;
    }
  }
  return found;
}

/** Whether the whole-register rules find nothing wrong with a file in place of another. */
function fits(content: Content, faulty: ReadFile, file: ReadFile): boolean {
  const others = collections.flatMap(content.files).filter((other) => other !== faulty);
  const messages = checkRegister(sortFacts([...others, file].map(({ facts }) => facts)));
  return !messages.some(({ severity, file: path }) => severity === 'error' && path === file.file.path);
}

const memo = globalThis as { [key: symbol]: Past | undefined };
const key = Symbol.for('charter-register.past');

/** Keeps the past for the pages, which are a bundle of their own and share no module with the loaders. */
export function rememberPast(past: Past): void {
  memo[key] = past;
}

/** The past that the loaders have read. */
export function recallPast(): Past {
  return (
    memo[key] ?? {
      known: { kind: 'none', why: 'It has not been read.' },
      of: new Map(),
      lastGood: new Map(),
      ahead: new Set(),
    }
  );
}
