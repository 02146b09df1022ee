import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../src/settings.ts';
import { atomFaults, jsonFeedFaults } from './support/markup/valid-feed.ts';
import { everySite, fileAt, filesOf, sites, textOf } from './support/site/sites.ts';
import { foreignTitles, hostileTitles } from './support/setup/hostile-content.ts';

describe.each(everySite)('the feeds of the $name site', ({ site }) => {
  let feeds: string[];

  beforeAll(() => {
    feeds = filesOf(site.dist).filter((file) => /(?:^|\/)feed\.(?:xml|json)$/u.test(file));
  });

  test('are sound, each under the address that it gives as its own', () => {
    expect(feeds.length).toBeGreaterThan(70);
    const faults = feeds.flatMap((file) => {
      const text = textOf(site.dist, file);
      const found = file.endsWith('.xml') ? atomFaults(text) : jsonFeedFaults(text);
      const own = file.endsWith('.xml')
        ? parseAtomFeed(text).links?.find(({ rel }) => rel === 'self')?.href
        : parseJsonFeed(text).feed_url;
      return [
        ...found,
        ...(own === `${settings.address}/${file}` ? [] : [`gives ${String(own)} as its own address`]),
      ].map((fault) => `${file}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 120_000);

  test('tell the same in both forms, the newest first, on pages that are there', () => {
    const files = new Set(filesOf(site.dist));
    for (const file of feeds.filter((name) => name.endsWith('.xml'))) {
      const atom = parseAtomFeed(textOf(site.dist, file)).entries ?? [];
      const json = parseJsonFeed(textOf(site.dist, file.replace(/xml$/u, 'json'))).items ?? [];
      expect(
        json.map(({ id, date_published }) => [id, date_published]),
        file,
      ).toEqual(atom.map(({ id, published }) => [id, published]));
      expect(atom.length).toBeLessThanOrEqual(50);
      expect(atom.map(({ updated }) => updated)).toEqual(
        atom
          .map(({ updated }) => updated)
          .toSorted()
          .reverse(),
      );
      const missing = json.filter(({ url }) => !files.has(fileAt(new URL(url!).pathname)));
      expect(missing, file).toEqual([]);
    }
  });

  test('are served as what they are', async () => {
    for (const [file, type] of [
      ['feed.xml', 'application/atom+xml; charset=utf-8'],
      ['themes/transport/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['areas/wirral/feed.json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      expect((await fetch(`${site.url}/${file}`)).headers.get('content-type')).toBe(type);
    }
  });
});

test.each(Object.entries({ ...hostileTitles, ...foreignTitles }))(
  'the title of %s is text in its feeds',
  (id, title) => {
    const { hostile } = sites;
    const atom = parseAtomFeed(textOf(hostile.dist, `projects/${id}/feed.xml`));
    const json = parseJsonFeed(textOf(hostile.dist, `projects/${id}/feed.json`));
    expect(atom.title?.value).toBe(`${settings.name}: ${title}`);
    expect(json.title).toBe(`${settings.name}: ${title}`);
    for (const told of [atom.entries?.[0]?.title?.value, json.items?.[0]?.title]) expect(told).toContain(title);
  },
);
