import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { selectHeaders, readHeadersFile } from '../scripts/shared/headers-file.ts';
import { settings } from '../src/settings.ts';
import { past } from './support/setup/history-content.ts';
import { brokenIds, previousId, removedIds } from './support/setup/hostile-content.ts';
import { readPages, type PageFacts } from './support/site/pages.ts';
import { everySite, fileAt, filesOf, textOf } from './support/site/sites.ts';
import { templateOf } from './support/site/templates.ts';

/** The addresses of each site that search engines are asked to leave out. */
const unlistedOn: Readonly<Record<string, readonly string[]>> = {
  own: ['/404.html'],
  hostile: ['/404.html', ...[...brokenIds, previousId, ...removedIds].map((id) => `/projects/${id}/`)].sort(),
  empty: ['/404.html'],
  history: ['/404.html', ...[past.renamed.before, past.removed.id].map((id) => `/projects/${id}/`)],
};

/** Pages that have a feed of their own: each kind that can be followed, and the lists that tell of the whole register. */
const followed = /^\/(?:(?:projects|organisations|principles|themes|areas)\/[^/]+\/)?$/u;

/** Everything in a picture that could run or restyle; words that look like it are words. */
const codeInPicture =
  "//*[local-name()='script' or local-name()='style' or local-name()='foreignObject'] | //@*[starts-with(name(), 'on') or name()='style' or contains(., 'javascript:')]";

/** Bytes, compressed with brotli as hosts do: HTML and CSS of a page together, and the scripts of the home page. */
const budget = { page: 14_000, script: 10_000 };

describe.each(everySite)('the $name site', ({ name, site }) => {
  let pages: PageFacts[];
  let files: Set<string>;
  let idsOf: Map<string, ReadonlySet<string>>;
  const sizes = new Map<string, number>();

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

  test('gives one and the same policy first in the head of every page', () => {
    expect(new Set(pages.flatMap(({ policies }) => policies)).size).toBe(1);
    const late = pages.filter(
      ({ policies, firstInHead }) =>
        policies.length !== 1 || !/^<meta http-equiv="content-security-policy"/iu.test(firstInHead),
    );
    expect(late.map(({ address }) => address)).toEqual([]);
  });

  test('allows nothing inline and no other host', () => {
    const policy = pages[0]!.policies[0]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|data:|blob:|\*/u);
  });

  test('sends the same policy as a header for every address, and there forbids framing', () => {
    const rules = readHeadersFile(textOf(site.dist, '_headers'));
    for (const address of ['/', '/projects/', '/data/projects.json']) {
      const sent = new Map(selectHeaders(rules, address));
      expect(sent.get('Content-Security-Policy')).toBe(`${pages[0]!.policies[0]!}; frame-ancestors 'none'`);
      expect(sent.get('X-Content-Type-Options')).toBe('nosniff');
      expect(sent.get('Referrer-Policy')).toBe('no-referrer');
    }
  });

  test('lets other sites frame the cards of projects, and no other page', () => {
    const rules = readHeadersFile(textOf(site.dist, '_headers'));
    const framed = pages
      .map(({ address }) => address)
      .filter((address) => !new Map(selectHeaders(rules, address)).get('Content-Security-Policy')?.endsWith("'none'"));
    expect(framed).toEqual(pages.map(({ address }) => address).filter((address) => address.endsWith('/card/')));
    for (const address of framed) {
      expect(new Map(selectHeaders(rules, address)).get('Content-Security-Policy')).toBe(
        `${pages[0]!.policies[0]!}; frame-ancestors *`,
      );
    }
  });

  test('has a hash in the name of every file that a host may keep for a year', () => {
    const kept = filesOf(site.dist).filter((file) => file.startsWith('assets/'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((file) => !/\.[\w-]{8}\.(?:css|js)$/u.test(file))).toEqual([]);
  });

  test('has no code and no style inside a page', () => {
    const inline = pages.flatMap(({ address, inline }) => inline.map((tag) => `${address}: ${tag}`));
    expect(inline).toEqual([]);
  });

  test('has no code and no style in a picture, and each is sound XML', () => {
    const faults = filesOf(site.dist)
      .filter((file) => file.endsWith('.svg'))
      .flatMap((file) => {
        using picture = XmlDocument.fromString(textOf(site.dist, file));
        return picture.find(codeInPicture).map(({ content }) => `${file}: ${content}`);
      });
    expect(faults).toEqual([]);
  });

  test('feeds are announced on their pages, and there alone', () => {
    const wrong: string[] = [];
    for (const { address, alternates } of pages) {
      const page = address.replace(/(?:page\/\d+|history)\/$/u, '');
      if (followed.test(page) && !alternates.includes(`application/atom+xml ${page}feed.xml`)) {
        // An entry that is not shown has moved, been removed or awaits correction: nothing to follow.
        if (files.has(`${page.slice(1)}feed.xml`)) wrong.push(`${address} announces none`);
      }
      for (const alternate of alternates.filter((each) => /^application\/(atom\+xml|feed\+json) /u.test(each))) {
        if (!files.has(alternate.split(' ')[1]!.slice(1))) wrong.push(`${address} announces ${alternate}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  if (name === 'own') {
    test('the home page and every project page keep within their budget', () => {
      const weighed = pages.filter(({ address }) => ['home', 'project'].includes(templateOf(address)?.name ?? ''));
      const heavy = weighed
        .map((page) => ({ address: page.address, bytes: compressed(page.file) + weightOf(page, '.css') }))
        .filter(({ bytes }) => bytes > budget.page);
      expect(weighed.length).toBeGreaterThan(20);
      expect(heavy).toEqual([]);
    });

    test('the scripts of the home page keep within their budget', () => {
      expect(
        weightOf(
          pages.find(({ address }) => address === '/')!,
          '.js',
        ),
      ).toBeLessThanOrEqual(budget.script);
    });

    test('a project page loads no script', () => {
      const scripted = pages.filter(
        (page) => templateOf(page.address)?.name === 'project' && weightOf(page, '.js') > 0,
      );
      expect(scripted.map(({ address }) => address)).toEqual([]);
    });
  }

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

  function weightOf({ resources }: PageFacts, ending: string): number {
    return resources
      .filter((resource) => resource.endsWith(ending))
      .reduce((sum, resource) => sum + compressed(fileAt(resource)), 0);
  }

  /** The compressed size of a file, worked out once: every page loads the same styles. */
  function compressed(file: string): number {
    const known = sizes.get(file) ?? brotliCompressSync(readFileSync(join(site.dist, file))).byteLength;
    sizes.set(file, known);
    return known;
  }
});

function pathOf(resource: string): string {
  return new URL(resource, settings.address).pathname;
}
