import { removeForbidden } from '../../text/forbidden-characters.ts';
import { html, type Html } from '../html.ts';

/** An item of a feed. */
export interface FeedItem {
  /** A unique and permanent tag URI, which stays the same if the register moves to another address. */
  readonly id: string;
  /** The URL of the page about it. */
  readonly address: string;
  /** When it happened, in UTC: `2026-03-14T09:26:53Z`. */
  readonly at: string;
  readonly title: string;
  /** What happened, in a line. */
  readonly summary: string;
  /** What happened, in full; its links are absolute. */
  readonly content: Html;
}

/** A feed of changes. */
export interface Feed {
  /** As for {@link FeedItem}. */
  readonly id: string;
  readonly title: string;
  /** The URL of the page whose changes it lists, with a slash at its end; the feed is below it. */
  readonly page: string;
  /** Who publishes it. */
  readonly author: string;
  /** The URL of the author. */
  readonly home: string;
  /** When it counts as updated if it has no items. */
  readonly since: string;
  /** The licence of its items. */
  readonly licence: { readonly name: string; readonly url: string };
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/**
 * A feed as an Atom document (RFC 4287). Uses the template of pages, because it escapes the characters that XML needs. At the
 * end, characters that XML forbids and those that change the direction of text are removed.
 */
export function atomFeed({ id, title, page, author, home, since, licence, items }: Feed): string {
  const feed = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
    <id>${id}</id>
    <title>${title}</title>
    <updated>${items[0]?.at ?? since}</updated>
    <author><name>${author}</name><uri>${home}</uri></author>
    <link rel="self" type="application/atom+xml" href="${page}feed.xml" />
    <link rel="alternate" type="text/html" href="${page}" />
    <link rel="license" href="${licence.url}" />
    <rights>${licence.name}</rights>
    ${items.map(atomEntry)}
  </feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${removeForbidden(feed.html)}\n`;
}

function atomEntry({ id, address, at, title, summary, content }: FeedItem): Html {
  return html`<entry>
    <id>${id}</id>
    <title>${title}</title>
    <published>${at}</published>
    <updated>${at}</updated>
    <link rel="alternate" type="text/html" href="${address}" />
    <summary>${summary}</summary>
    <content type="html">${content.html}</content>
  </entry>`;
}

/** A feed as a JSON Feed 1.1 document, without the characters that the Atom feed leaves out. */
export function jsonFeed({ title, page, author, home, licence, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: `${page}feed.json`,
    description: `Licence: ${licence.name}, ${licence.url}`,
    language: 'en-GB',
    authors: [{ name: author, url: home }],
    items: items.map(jsonItem),
  };
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? removeForbidden(value) : value);
  return `${JSON.stringify(feed, clean, 2)}\n`;
}

function jsonItem({ id, address, at, title, summary, content }: FeedItem): object {
  return { id, url: address, title, summary, content_html: content.html, date_published: at, date_modified: at };
}
