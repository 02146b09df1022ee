import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Block } from '../register/answer.ts';
import { sortFacts } from '../register/register-facts.ts';
import { checkRegister } from '../register/rules/register/check.ts';
import { findFiles, type Collection } from '../files/content-folder.ts';
import { readOnce } from '../files/read-once.ts';

/**
 * What the store keeps of a project: where its file is and whether it may be published. Not the declaration: Astro would
 * write it out as a module and compile that, which at ten thousand takes longer than reading the files; it is in
 * {@link readOnce} under the entry's digest.
 */
export type StoredProject = {
  /** Path of the file, relative to the project's root. */
  readonly path: string;
  /** False for an entry that awaits correction. */
  readonly published: boolean;
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

/** Loads projects through the register's one strict reader; Astro's own `glob()` would split and parse differently. */
export function projectLoader(options: LoaderOptions): Loader {
  return loader('projects', options, () => {
    const projects = findFiles(options.root, 'projects', shownFrom(options.base)).map((file) =>
      readOnce(file, options),
    );
    const organisations = findFiles(options.root, 'organisations', shownFrom(options.base)).map((file) =>
      readOnce(file, options),
    );
    const faults = checkRegister(sortFacts([...projects, ...organisations].map(({ facts }) => facts)));
    const held = new Set(faults.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
    return projects.map(({ file, declaration, hash }) => {
      const published = declaration !== undefined && !held.has(file.path);
      const data: StoredProject = { path: file.path, published };
      return { id: file.id, data: { ...data }, digest: hash, held: !published };
    });
  });
}

/** Loads organisations, principles, reviews or pages. */
export function otherLoader(collection: Exclude<Collection, 'projects'>, options: LoaderOptions): Loader {
  return loader(collection, options, () =>
    findFiles(options.root, collection, shownFrom(options.base)).map((found) => {
      const file = readOnce(found, options);
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

function loader(collection: Collection, { root }: LoaderOptions, read: () => Entry[]): Loader {
  return {
    name: `register-${collection}`,
    load: (context: LoaderContext) => {
      const load = () => {
        const entries = read();
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
      return Promise.resolve();
    },
  };
}

function shownFrom(base: string): (absolute: string) => string {
  return (absolute) => relative(base, absolute);
}
