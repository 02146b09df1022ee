import { createHash } from 'node:crypto';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import manifest from '../../../package.json' with { type: 'json' };
import { getCodeKey } from '../../files/code-key.ts';
import { openSearchIndex, type SearchIndex } from './pagefind-index.ts';
import { compareText } from '../../text/compare-text.ts';
import { columnsFolder } from '../shared/column-file.ts';
import { createSynonymFinder } from '../shared/synonyms.ts';
import { getRegister } from '../../site/get-register.ts';
import type { Register } from '../../site/model.ts';
import { makeSearchColumns } from './search-columns.ts';
import { makeSearchRecord, type SearchRecord } from './search-record.ts';
import { createWordList } from './word-list.ts';

/**
 * Makes the search index while Astro bundles and renders the pages, and copies it into the site at the end. Making it takes as
 * long as all the rest, so it starts at once. It is kept in the cache under a hash of its records, for builds in which no
 * record has changed.
 */
export function searchIndex(): AstroIntegration {
  let making: Promise<string> | undefined;
  let cache = '';
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('search-index/', config.cacheDir));
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        making = getRegister().then((register) => makeIndex(register, cache, root));
        // A fault is thrown where it is awaited, when the pages are done.
        making.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        await cp(await making!, fileURLToPath(new URL('pagefind/', dir)), { recursive: true });
      },
    },
  };
}

/** The folder with the index of a register: the one in the cache, if it holds the same records, or a new one in its place. */
async function makeIndex(register: Register, cache: string, root: string): Promise<string> {
  const synonyms = createSynonymFinder(register.synonyms);
  const list = createWordList();
  const records = register.projects
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((project): IndexedRecord => {
      const { words, ...record } = makeSearchRecord(project, register.organisation, synonyms);
      list.add(words);
      return record;
    });
  const kept = join(cache, keyOf(records, root));
  if (existsSync(kept)) return kept;
  await rm(cache, { recursive: true, force: true });
  const index = await feed(records);
  // Written under another name first, so that an index that was cut short is never taken for a whole one.
  const unfinished = join(cache, 'unfinished');
  const names = await index.write(unfinished);
  await writeTexts(list.parts(), join(unfinished, 'words'));
  await writeTexts(
    makeSearchColumns(records, (url) => nameIn(names, url)),
    join(unfinished, columnsFolder),
  );
  await rename(unfinished, kept);
  return kept;
}

/** A record without the words that only the list of words needs. */
type IndexedRecord = Omit<SearchRecord, 'words'>;

/** Writes texts next to the index, each under its name. */
async function writeTexts(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(folder, `${name}.txt`), text);
}

function nameIn(names: ReadonlyMap<string, string>, url: string): string {
  const name = names.get(url);
  if (name === undefined) throw new Error(`The search index has no page ${url}.`);
  return name;
}

/** Records handed over at a time; at ten thousand entries, 50 and 1,000 took the same time. */
const batch = 1000;

/** Hands the records to the index, batch by batch, so that rendering goes on in between. */
async function feed(records: readonly IndexedRecord[]): Promise<SearchIndex> {
  const index = await openSearchIndex();
  for (let start = 0; start < records.length; start += batch) {
    await Promise.all(records.slice(start, start + batch).map((record) => index.add(record)));
  }
  return index;
}

/** Changes whenever a record, Pagefind or the code that writes the files next to its index does. */
function keyOf(records: readonly IndexedRecord[], root: string): string {
  const hash = createHash('sha256').update(manifest.dependencies.pagefind);
  for (const folder of ['src/search/shared', 'src/search/index']) hash.update(getCodeKey(join(root, folder)));
  for (const { url, content } of records) hash.update(url).update(content);
  return hash.digest('hex').slice(0, 20);
}
