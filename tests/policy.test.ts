import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { selectHeaders, readHeadersFile } from '../scripts/shared/headers-file.ts';
import { readPages, type PageFacts } from './support/site/pages.ts';
import { everySite, filesOf, textOf } from './support/site/sites.ts';

/** Everything in a picture that could run or restyle; words that look like it are words. */
const codeInPicture =
  "//*[local-name()='script' or local-name()='style' or local-name()='foreignObject'] | //@*[starts-with(name(), 'on') or name()='style' or contains(., 'javascript:')]";

describe.each(everySite)('the $name site', ({ site }) => {
  let pages: PageFacts[];

  beforeAll(async () => {
    pages = await readPages(site);
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
});
