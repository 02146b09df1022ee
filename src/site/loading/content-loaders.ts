import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Block } from '../../model/answer.ts';
import type { Blueprint } from '../../model/blueprint.ts';
import type { Collection } from '../../model/collections.ts';
import type { RemovalFields } from '../../model/fields/collection-fields.ts';
import type { ReadFile } from '../../files/read-entries.ts';
import type { Content } from './open-content.ts';
import { readPast, rememberPast } from './past.ts';

/**
 * What the store keeps of a project: where its file is and whether it may be published. Not the declaration: Astro would
 * write it out as a module and compile that, which at ten thousand takes longer than reading the files; it is in
 * src/files/read-once.ts under the file's hash.
 */
export type StoredProject = {
  /** Path of the file, relative to the project's root. */
  readonly path: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  /** False for an entry that awaits correction and of which no earlier version can be shown. */
  readonly published: boolean;
  /** The number of the version that is shown, where the file as it is now is at fault. */
  readonly lastGood?: number;
};

/** What the store keeps of a file of another collection; without `fields` it awaits correction. */
export interface StoredOther<Fields> {
  readonly fields?: Fields;
  readonly blocks: readonly Block[];
}

/** What the store keeps of a starting point; without `blueprint` it awaits correction. */
export type StoredBlueprint = {
  readonly blueprint?: Blueprint;
};

/** Loads projects through the register's one strict reader; Astro's own `glob()` would split and parse differently. */
export function projectLoader(content: Content): Loader {
  return loader('projects', content, async ({ config }) => {
    const past = await readPast(content, fileURLToPath(config.cacheDir));
    rememberPast(past);
    return content.files('projects').map(({ file, declaration, hash }) => {
      const sound = declaration !== undefined && !content.held().has(file.path);
      const good = sound ? undefined : past.lastGood.get(file.path);
      const data: StoredProject = good
        ? { path: file.path, hash: good.file.hash, published: true, lastGood: good.version.number }
        : { path: file.path, hash, published: sound };
      return { id: file.id, data, held: !sound };
    });
  });
}

/** Loads organisations or reviews, which depend on other files. */
export function dependentLoader(collection: 'organisations' | 'reviews', content: Content): Loader {
  return loader(collection, content, () =>
    content.files(collection).map((file) => otherEntry(file, content.held().has(file.file.path))),
  );
}

/** Loads principles, pages or words for the search: words that depend on no other file. */
export function wordsLoader(collection: 'principles' | 'pages' | 'search', content: Content): Loader {
  return loader(collection, content, () => content.files(collection).map((file) => otherEntry(file, false)));
}

/** Loads starting points. */
export function blueprintLoader(content: Content): Loader {
  return loader('blueprints', content, () =>
    content.files('blueprints').map(({ file, blueprint }) => {
      const data: StoredBlueprint = blueprint ? { blueprint } : {};
      return { id: file.id, data, held: !blueprint };
    }),
  );
}

/** A notice in place of an entry that was removed on legal grounds; without `fields` it awaits correction. */
export interface Removal {
  readonly id: string;
  readonly fields?: RemovalFields;
}

/** What the store keeps of the notices. */
export type StoredRemovals = {
  readonly removed: readonly Removal[];
};

/** Loads the notices of removal, all as one entry: Astro warns of a collection without any, and there should be none. */
export function removalLoader(content: Content): Loader {
  return loader('removed', content, () => {
    const removed = content
      .files('removed')
      .map(({ file: { id }, fields }): Removal => ({ id, ...(fields && { fields: fields as RemovalFields }) }));
    return [{ id: 'all', data: { removed } satisfies StoredRemovals, held: false }];
  });
}

function otherEntry({ file, fields, blocks }: ReadFile, held: boolean): Entry {
  const data: StoredOther<object> = fields && !held ? { fields, blocks } : { blocks: [] };
  return { id: file.id, data: { ...data }, held: data.fields === undefined };
}

interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly held: boolean;
}

function loader(
  collection: Collection,
  { root, forget }: Content,
  read: (context: LoaderContext) => Entry[] | Promise<Entry[]>,
): Loader {
  return {
    name: `register-${collection}`,
    load: async (context: LoaderContext) => {
      const load = async () => {
        const entries = await read(context);
        const ids = new Set(entries.map(({ id }) => id));
        // The store outlives a build, so entries that are gone must be taken out of it.
        for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
        // It keeps what it has under an unchanged digest, so the digest is of all that is stored, not of the file alone:
        // whether an entry is published also depends on other files and on the rules.
        for (const { id, data } of entries) context.store.set({ id, data, digest: context.generateDigest(data) });
        const held = entries.filter((entry) => entry.held).map(({ id }) => id);
        if (held.length > 0) {
          const some = `${held.slice(0, 10).join(', ')}${held.length > 10 ? ' …' : ''}`;
          context.logger.warn(`${held.length} held back until corrected: ${some}. Run "npm run check".`);
        }
      };
      await load();
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(root)) return;
        forget();
        void load();
      });
    },
  };
}
