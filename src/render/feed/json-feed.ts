import { withoutForbidden } from '../../text/forbidden-characters.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed as a JSON Feed 1.1 document. Characters that turn text round or cannot be seen are taken out, as in the other feed. */
export function jsonFeed({ title, page, author, home, licence, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: `${page}feed.json`,
    description: `Licence: ${licence.name}, ${licence.url}`,
    language: 'en-GB',
    authors: [{ name: author, url: home }],
    items: items.map(item),
  };
  const clean = (_key: string, value: unknown) => (typeof value === 'string' ? withoutForbidden(value) : value);
  return `${JSON.stringify(feed, clean, 2)}\n`;
}

function item({ id, address, at, title, summary, content }: FeedItem): object {
  return { id, url: address, title, summary, content_html: content.html, date_published: at, date_modified: at };
}
