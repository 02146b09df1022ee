import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../src/settings.ts';
import { readPages, type PageFacts } from './support/site/pages.ts';
import { everySite, fileAt, filesOf } from './support/site/sites.ts';
import { templateOf } from './support/site/templates.ts';
import { brokenIds, previousId, removedIds } from './support/setup/hostile-content.ts';
import { past } from './support/setup/history-content.ts';

/** The addresses of each site that search engines are asked to leave out. */
const unlistedOn: Readonly<Record<string, readonly string[]>> = {
  own: ['/404.html'],
  hostile: ['/404.html', ...[...brokenIds, previousId, ...removedIds].map((id) => `/projects/${id}/`)].sort(),
  empty: ['/404.html'],
  history: ['/404.html', ...[past.renamed.before, past.removed.id].map((id) => `/projects/${id}/`)],
};

describe.each(everySite)('the $name site', ({ name, site }) => {
  let pages: PageFacts[];
  let files: Set<string>;
  let idsOf: Map<string, ReadonlySet<string>>;

  beforeAll(async () => {
    pages = await readPages(site);
    files = new Set(filesOf(site.dist));
    idsOf = new Map(pages.map(({ file, ids }) => [file, new Set(ids)]));
  });

  test('has no page of a kind that the tests do not know', () => {
    expect(pages.filter(({ address }) => !templateOf(address)).map(({ address }) => address)).toEqual([]);
  });

  test('links within the site lead to a page, and to a place on it', () => {
    const dead = new Map<string, string>();
    for (const { address, links } of pages) {
      // Navigation repeats a dead link on every page; once is enough to mend it.
      for (const link of links) if (!resolves(address, link) && !dead.has(link)) dead.set(link, `first on ${address}`);
    }
    expect(Object.fromEntries(dead)).toEqual({});
  });

  test('links out of the site are https, mail or telephone', () => {
    const odd = pages.flatMap(({ address, links }) =>
      links
        .filter((link) => /^[a-z][a-z0-9+.-]*:|^\/\//iu.test(link) && !/^(https|mailto|tel):/u.test(link))
        .map((link) => `${address} → ${link}`),
    );
    expect(odd).toEqual([]);
  });

  test('everything a page loads is a file of the site', () => {
    const missing = pages.flatMap(({ address, resources }) =>
      resources
        .filter((resource) => !/^\/(?!\/)/u.test(resource) || !files.has(fileAt(pathOf(resource))))
        .map((resource) => `${address} ← ${resource}`),
    );
    expect(missing).toEqual([]);
  });

  test('every page gives its own address as the canonical one', () => {
    // A page that has moved gives the new address; one that search engines should leave out gives none.
    const canonicalOf = ({ address, movesTo, unlisted }: PageFacts) => movesTo ?? (unlisted ? undefined : address);
    const wrong = pages
      .map((page) => ({ given: page.canonical, expected: canonicalOf(page) }))
      .filter(({ given, expected }) => given !== (expected === undefined ? null : settings.address + expected));
    expect(wrong).toEqual([]);
  });

  test('a page that has moved leads to one that is there', () => {
    const lost = pages.filter(({ movesTo }) => movesTo !== null && !files.has(fileAt(pathOf(movesTo))));
    expect(lost.map(({ address, movesTo }) => `${address} → ${movesTo!}`)).toEqual([]);
  });

  test('only what awaits correction, has moved, was removed, is not found or is a card is kept from search engines', () => {
    const isCard = (address: string) => templateOf(address)?.name === 'card';
    expect(pages.filter(({ address, unlisted }) => isCard(address) && !unlisted)).toEqual([]);
    const unlisted = pages.filter((page) => page.unlisted && !isCard(page.address)).map(({ address }) => address);
    expect(unlisted.sort()).toEqual(unlistedOn[name]);
  });

  test('no page gives an id twice', () => {
    const twice = pages.flatMap(({ address, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`),
    );
    expect(twice).toEqual([]);
  });

  /** Whether a link leads somewhere; one to another site counts as leading somewhere, because no test asks the network. */
  function resolves(address: string, link: string): boolean {
    const base = new URL(address, settings.address);
    const target = new URL(link, base);
    if (target.origin !== base.origin) return true;
    const file = fileAt(target.pathname);
    if (!files.has(file)) return false;
    const fragment = decodeURIComponent(target.hash.slice(1));
    return fragment === '' || fragment === 'top' || idsOf.get(file)?.has(fragment) === true;
  }
});

function pathOf(resource: string): string {
  return new URL(resource, settings.address).pathname;
}
