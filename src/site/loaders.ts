import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Block } from '../register/answer.ts';
import type { Declaration } from '../register/declaration.ts';
import { sortFacts, type ProjectFacts } from '../register/register-facts.ts';
import { checkRegister } from '../register/rules/register/check.ts';
import { draftRules } from '../register/rules/draft-rules.ts';
import { findFiles, type Collection } from '../files/content-folder.ts';
import { readFile, type ReadFile } from '../files/read-content.ts';

/** What the store keeps of a project; without `declaration` it awaits correction, and nothing of its content is kept. */
export type StoredProject = {
  /** Path of the file, relative to the project's root. */
  readonly path: string;
  readonly declaration?: Declaration;
  /** Kept so that an unchanged file need not be read again; absent for a file at fault. */
  readonly facts?: ProjectFacts;
};

/** What the store keeps of a file of another collection; without `fields` it awaits correction. */
export interface StoredOther<Fields> {
  readonly fields?: Fields;
  readonly blocks: readonly Block[];
}

/** Where content is read from, and for which day. */
export interface LoaderOptions {
  /** The content folder. */
  readonly root: string;
  readonly today: string;
  /** The folder that message paths are relative to. */
  readonly base: string;
}

/**
 * Loads projects through the register's one strict reader; Astro's own `glob()` would split and parse differently.
 * A file whose bytes and whose reader are the same as at the last build is taken from the store.
 */
export function projectLoader(options: LoaderOptions): Loader {
  return loader('projects', options, (context) => {
    const version = readerVersion();
    const read = findFiles(options.root, 'projects', shownFrom(options.base)).map((file) => {
      const stored = context.store.get<StoredProject>(file.id);
      const fresh = readFile(file, options, draftRules, (hash) => {
        const known = stored?.digest === digestOf(hash, version) ? stored.data : undefined;
        return known?.declaration && known.facts ? { declaration: known.declaration, facts: known.facts } : undefined;
      });
      return fresh;
    });
    const organisations = findFiles(options.root, 'organisations', shownFrom(options.base)).map((file) =>
      readFile(file, options, draftRules),
    );
    const held = new Set(
      checkRegister(sortFacts([...read, ...organisations].map(({ facts }) => facts))).flatMap(({ severity, file }) =>
        severity === 'error' ? [file] : [],
      ),
    );
    return read.map((file) => {
      const { declaration, facts, hash } = file;
      const published = declaration && facts?.kind === 'project' && !held.has(file.file.path);
      const data: StoredProject = { path: file.file.path, ...(published && { declaration, facts }) };
      return { id: file.file.id, data: { ...data }, digest: digestOf(hash, version), held: !published };
    });
  });
}

/** Loads organisations, principles, reviews or pages. */
export function otherLoader(collection: Exclude<Collection, 'projects'>, options: LoaderOptions): Loader {
  return loader(collection, options, () =>
    findFiles(options.root, collection, shownFrom(options.base)).map((found) => {
      const file: ReadFile = readFile(found, options, draftRules);
      const data: StoredOther<object> = {
        blocks: file.fields ? file.blocks : [],
        ...(file.fields && { fields: file.fields }),
      };
      return { id: found.id, data: { ...data }, digest: file.hash, held: !file.fields };
    }),
  );
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly digest: string;
  readonly held: boolean;
}

function loader(collection: Collection, { root }: LoaderOptions, read: (context: LoaderContext) => Entry[]): Loader {
  return {
    name: `register-${collection}`,
    load: async (context) => {
      const load = () => {
        const entries = read(context);
        const ids = new Set(entries.map(({ id }) => id));
        // The store outlives a build, so entries that are gone must be taken out of it.
        for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
        for (const { id, data, digest } of entries) context.store.set({ id, data, digest });
        const held = entries.filter((entry) => entry.held);
        if (held.length > 0)
          context.logger.warn(
            `${held.length} held back until corrected: ${held.map(({ id }) => id).join(', ')}. Run "npm run check".`,
          );
      };
      load();
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(root)) load();
      });
    },
  };
}

function shownFrom(base: string): (absolute: string) => string {
  return (absolute) => relative(base, absolute);
}

function digestOf(hash: string, version: string): string {
  return `${version}-${hash}`;
}

/** Changes whenever the code of the reader does, so that what an older one read is not taken for its own. */
function readerVersion(): string {
  const folder = new URL('../register/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
      hash.update(name).update(readFileSync(new URL(name, folder)));
  }
  return hash.digest('hex').slice(0, 12);
}
