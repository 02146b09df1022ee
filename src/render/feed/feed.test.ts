import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it, test } from 'vitest';
import { atomFaults, jsonFeedFaults } from '../../../tests/support/markup/valid-feed.ts';
import { faultsIn } from '../../../tests/support/markup/markup.ts';
import { changeContent, type ChangeContentOptions } from './change-content.ts';
import { atomFeed, jsonFeed, type Feed, type FeedItem } from './feed.ts';

const change: ChangeContentOptions = {
  words: 'Stage: Pilot → Live',
  address: 'https://register.example/projects/park-visits/history/#version-2',
  differences: [
    { field: 'stage', label: 'Stage', before: 'Pilot', after: 'Live' },
    { field: 'ended', label: 'Ended', before: '', after: '4 March 2026' },
    { field: 'harms', label: 'Potential harms', before: 'a'.repeat(201), after: 'b' },
  ],
  reason: 'The pilot went well & ended',
  example: false,
};
const item = (title: string, others: Partial<FeedItem> = {}): FeedItem => ({
  id: 'tag:register.example,2026:changes/park-visits/1a2b',
  address: change.address,
  at: '2026-03-14T09:26:53Z',
  title,
  summary: change.words,
  content: changeContent(change),
  ...others,
});
const feed = (items: readonly FeedItem[]): Feed => ({
  id: 'tag:register.example,2026:feeds/themes/transport/',
  title: 'Charter Register: Transport & <roads>',
  page: 'https://register.example/themes/transport/',
  author: 'Charter Register, Liverpool City Region',
  home: 'https://register.example/',
  since: '2025-03-01T00:00:00Z',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  items,
});

const titles = [
  'Counting visits to parks',
  ']]> --> <![CDATA[ ?> <!DOCTYPE x [<!ENTITY a "b">]>',
  '</title></entry></feed><script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; R&D &#60; &nbsp;',
  '{{constructor}} ${x} <%= 1 %>',
  'عدد زوار الحدائق 公园 👨‍👩‍👧‍👦 ŵ',
];

describe.each(titles)('a change of %j', (title) => {
  const told = feed([item(title)]);

  it('is in a sound Atom feed, and other programs read the same', () => {
    const text = atomFeed(told);
    expect(atomFaults(text)).toEqual([]);
    const read = parseAtomFeed(text);
    expect(read.title?.value).toBe(told.title);
    expect(read.updated).toBe('2026-03-14T09:26:53Z');
    expect(read.entries?.[0]).toMatchObject({
      id: told.items[0]!.id,
      title: { value: title },
      summary: { value: change.words },
      content: { value: told.items[0]!.content.html, type: 'html' },
      links: [{ href: change.address, rel: 'alternate', type: 'text/html' }],
    });
    expect(read.links).toContainEqual({
      href: 'https://register.example/themes/transport/feed.xml',
      rel: 'self',
      type: 'application/atom+xml',
    });
  });

  it('is in a sound JSON feed, and other programs read the same', () => {
    const text = jsonFeed(told);
    expect(jsonFeedFaults(text)).toEqual([]);
    expect(parseJsonFeed(text)).toMatchObject({
      title: told.title,
      feed_url: 'https://register.example/themes/transport/feed.json',
      items: [{ id: told.items[0]!.id, title, content_html: told.items[0]!.content.html, url: change.address }],
    });
  });
});

describe('a feed', () => {
  it('in which nothing has happened is sound, and says since when', () => {
    expect(atomFaults(atomFeed(feed([])))).toEqual([]);
    expect(jsonFeedFaults(jsonFeed(feed([])))).toEqual([]);
    expect(atomFeed(feed([]))).toContain('<updated>2025-03-01T00:00:00Z</updated>');
  });

  it('holds no character that XML cannot hold or that turns text round', () => {
    const title = 'a\u0000b\u0008c\uFFFEd\uD800e\u202Ef\u2066g\u200Bh';
    expect(parseAtomFeed(atomFeed(feed([item(title)]))).entries?.[0]?.title?.value).toBe('abcdefgh');
    expect(parseJsonFeed(jsonFeed(feed([item(title)]))).items?.[0]?.title).toBe('abcdefgh');
  });

  test('of any text is sound', () => {
    const titles = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      // Many texts in one feed: asking the validator takes its time.
      fc.property(titles, (all) => {
        const told = feed(all.map((title, n) => item(`x${title}`, { id: `tag:register.example,2026:changes/${n}` })));
        expect(atomFaults(atomFeed(told))).toEqual([]);
        expect(jsonFeedFaults(jsonFeed(told))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  }, 20_000);
});

describe('what finds faults in feeds', () => {
  const sound = atomFeed(feed([item('Counting'), item('Again', { id: 'tag:register.example,2026:changes/b' })]));

  test.each([
    ['no id', (xml: string) => xml.replace(/<id>.*?<\/id>/, '')],
    ['no author', (xml: string) => xml.replace(/<author>.*<\/author>/s, '')],
    ['a date without a time', (xml: string) => xml.replace('T09:26:53Z', '')],
    ['an id twice', (xml: string) => xml.replace('changes/b<', 'changes/park-visits/1a2b<')],
    ['an element nobody knows', (xml: string) => xml.replace('<rights>', '<right>').replace('</rights>', '</right>')],
    ['markup that is not closed', (xml: string) => xml.replace('</entry>', '')],
    [
      'an address without a scheme',
      (xml: string) => xml.replace('href="https://register.example/themes', 'href="themes'),
    ],
  ])('finds %s', (_what, spoil) => {
    expect(atomFaults(sound)).toEqual([]);
    expect(spoil(sound)).not.toBe(sound);
    expect(atomFaults(spoil(sound))).toHaveLength(1);
  });
});

describe('what a feed tells of a change', () => {
  it('is each short field before and after, the reason, and where to see the rest', () => {
    const { html } = changeContent(change);
    expect(faultsIn(html)).toEqual([]);
    expect(html).toContain('Stage. Before: <span dir="auto">Pilot</span>. After: <span dir="auto">Live</span>.');
    expect(html).toContain('Ended. Before: <span dir="auto">nothing</span>.');
    expect(html).toContain('<li>Potential harms: reworded at length</li>');
    expect(html).not.toContain('aaa');
    expect(html).toContain('<q dir="auto">The pilot went well &amp; ended</q>');
    expect(html).toContain(`<a href="${change.address}">`);
    expect(html).not.toContain('Invented');
  });

  it('counts what would be too much, and marks an example', () => {
    const many = Array.from({ length: 14 }, (_, n) => ({ field: `f${n}`, label: `F${n}`, before: '1', after: '2' }));
    const { html } = changeContent({ ...change, differences: many, example: true });
    expect(html).toContain('<li>And 2 more differences</li>');
    expect(html).toContain('<p dir="auto">Invented example. Stage: Pilot → Live</p>');
  });
});
