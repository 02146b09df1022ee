import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openSearchIndex, type SearchIndex } from '../files/search-index.ts';
import { compareText } from '../register/message.ts';
import { onceAssembled } from './assembled.ts';
import type { Register } from './register.ts';
import { searchRecord } from './search-record.ts';

/** Makes the search index while Astro renders the pages, and writes it beside them. */
export function searchIndex(): AstroIntegration {
  let feeding: Promise<SearchIndex> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        onceAssembled((register) => {
          feeding = feed(register);
          // A fault is thrown where it is awaited, when the pages are done.
          feeding.catch(() => undefined);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const index = await feeding;
        await index?.write(fileURLToPath(new URL('pagefind/', dir)));
      },
    },
  };
}

/** Hands every project to the index, in the order of ids, a few at a time so that rendering goes on in between. */
async function feed(register: Register): Promise<SearchIndex> {
  const index = await openSearchIndex();
  const projects = register.projects.toSorted((a, b) => compareText(a.id, b.id));
  for (let start = 0; start < projects.length; start += 50) {
    const some = projects.slice(start, start + 50);
    await Promise.all(some.map((project) => index.add(searchRecord(project, register.organisation))));
  }
  return index;
}
