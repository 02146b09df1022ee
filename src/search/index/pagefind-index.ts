import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** A page for the index: its address and a small HTML page that holds what is to be found. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** A search index in the making. Pagefind runs in a process of its own, so pages can be added while others are rendered. */
export interface SearchIndex {
  /**
   * Hands a page to Pagefind. Add pages in one fixed order, such as that of their ids: page numbers follow it, and so do
   * the bytes of the index. Need not be awaited; a fault comes to light in `write`.
   */
  readonly add: (page: IndexedPage) => Promise<void>;
  /**
   * Writes the index to a folder once every page is in, in place of one that is there, and ends Pagefind.
   * @returns how Pagefind names the result that each page is, by the page's address.
   */
  readonly write: (folder: string) => Promise<ReadonlyMap<string, string>>;
}

/** What Pagefind writes for user interfaces of its own and for other languages; the register uses none of it. */
const unused = [
  'pagefind-component-ui.css', 'pagefind-component-ui.js', 'pagefind-highlight.js', 'pagefind-modular-ui.css',
  'pagefind-modular-ui.js', 'pagefind-ui.css', 'pagefind-ui.js', 'wasm.unknown.pagefind',
]; // prettier-ignore

/** Starts Pagefind with an empty index. Throws where there is no Pagefind for this kind of computer. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw faultOf('cannot start', errors);
  const added: Promise<{ errors: string[] }>[] = [];
  return {
    add: async ({ url, content }) => {
      const adding = index.addHTMLFile({ url, content });
      added.push(adding);
      await adding;
    },
    write: async (folder) => {
      const faults = (await Promise.all(added)).flatMap((page) => page.errors);
      if (faults.length > 0) throw faultOf('did not take a page', faults);
      // Files of an older index would stay and be published.
      await rm(folder, { recursive: true, force: true });
      const written = await index.writeFiles({ outputPath: folder });
      if (written.errors.length > 0) throw faultOf('cannot write the index', written.errors);
      await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
      await close();
      // Pagefind makes no folder for the texts of no pages.
      return added.length > 0 ? readResultNames(join(folder, 'fragment')) : new Map<string, string>();
    },
  };
}

/** What a file of Pagefind begins with when it has been unpacked. */
const signature = 'pagefind_dcd';
const fragmentEnding = '.pf_fragment';

/** Pagefind names a result after the file that has its texts. */
async function readResultNames(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString();
    if (!file.endsWith(fragmentEnding) || !text.startsWith(signature)) throw faultOf('wrote an unknown file', [file]);
    const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
    names.set(url, file.slice(0, -fragmentEnding.length));
  }
  return names;
}

function faultOf(what: string, errors: readonly string[]): Error {
  return new Error(`Pagefind ${what}: ${errors.join('; ')}`);
}
