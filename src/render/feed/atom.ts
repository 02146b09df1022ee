import { withoutForbidden } from '../../text/forbidden-characters.ts';
import { html, type Html } from '../html.ts';
import type { Feed, FeedItem } from './feed.ts';

/**
 * A feed as an Atom document (RFC 4287). Written with the template of our pages: it escapes the five signs that XML has too,
 * so there is no second escaping to get wrong, and a library would bring its own clock and its own idea of what to leave
 * out. Characters that XML cannot hold, and those that turn text round, are taken out at the end, whatever they came in with.
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
    ${items.map(entry)}
  </feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${withoutForbidden(feed.html)}\n`;
}

function entry({ id, address, at, title, summary, content }: FeedItem): Html {
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
