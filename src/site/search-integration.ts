import { createHash } from 'node:crypto';
import { cp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import manifest from '../../package.json' with { type: 'json' };
import { openSearchIndex, type SearchIndex } from '../files/search-index.ts';
import { compareText } from '../register/text/compare.ts';
import { onceAssembled } from './assembled.ts';
import type { Register } from './register.ts';
import { searchRecord, type SearchRecord } from './search-record.ts';

/** An index in the making, or one that an earlier build made of the very same records. */
type Making = { readonly key: string; readonly index?: SearchIndex };

/**
 * Makes the search index while Astro renders the pages, and writes it beside them. Making it takes longer than all the
 * rest, so the last one is kept in Astro's cache under a hash of its records, and taken from there when none has changed.
 */
export function searchIndex(): AstroIntegration {
  let making: Promise<Making> | undefined;
  let cache = new URL('file:///');
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('search-index/', config.cacheDir);
      },
      'astro:build:start': () => {
        onceAssembled((register) => {
          making = make(register as Register, cache);
          // A fault is thrown where it is awaited, when the pages are done.
          making.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const made = await making;
        // Every page asks for the register; a site without its search must not go out as if all were well.
        if (!made) throw new Error('The register was never put together, so there is no search index.');
        const folder = fileURLToPath(new URL('pagefind/', dir));
        const kept = fileURLToPath(new URL(`${made.key}/`, cache));
        if (made.index) {
          await made.index.write(folder);
          await keep(folder, kept, fileURLToPath(cache));
        } else {
          await cp(kept, folder, { recursive: true });
        }
      },
    },
  };
}

/** Starts an index, unless the cache holds the one that these records would make. */
async function make(register: Register, cache: URL): Promise<Making> {
  const records = register.projects
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((project) => searchRecord(project, register.organisation));
  const key = keyOf(records);
  return existsSync(new URL(`${key}/`, cache)) ? { key } : { key, index: await feed(records) };
}

/** Hands the records to the index a few at a time, so that rendering goes on in between. */
async function feed(records: readonly SearchRecord[]): Promise<SearchIndex> {
  const index = await openSearchIndex();
  for (let start = 0; start < records.length; start += 50) {
    await Promise.all(records.slice(start, start + 50).map((record) => index.add(record)));
  }
  return index;
}

/** Changes whenever a record or Pagefind does. */
function keyOf(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(manifest.dependencies.pagefind);
  for (const { url, content } of records) hash.update(url).update(content);
  return hash.digest('hex').slice(0, 20);
}

/** Keeps an index, and no other; a copy that was cut short is never taken for a whole one. */
async function keep(folder: string, kept: string, cache: string): Promise<void> {
  await rm(cache, { recursive: true, force: true });
  const unfinished = `${cache}unfinished`;
  await cp(folder, unfinished, { recursive: true });
  await rename(unfinished, kept);
}
