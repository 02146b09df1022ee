import { copyable } from '../citation-html.ts';
import { html, type Html } from '../html.ts';
import { badgeSize } from './badge.ts';
import type { Embedded } from './embedded.ts';

/** The size of the frame around a card, in pixels: as wide as the narrowest telephone, and high enough for long titles. */
const frame = { width: 320, height: 320 };

/** What to paste into a page of one's own to show a project there: a badge, or a card. */
export function snippets(embedded: Embedded): Html {
  const { id } = embedded;
  const { width, height } = badgeSize(embedded.register);
  return html`<p>
      Copy one of these into your page. Both lead to this entry and stay up to date by themselves. They load nothing but
      what you see, and count nobody.
    </p>
    <p>
      <img
        src="/projects/${id}/badge.svg"
        alt="The badge of this entry"
        width="${width}"
        height="${height}"
        loading="lazy"
      />
    </p>
    ${copyable('Code for the badge', badgeCode(embedded).html)}
    <p><a href="/projects/${id}/card/">Look at the card</a></p>
    ${copyable('Code for the card', cardCode(embedded).html)}`;
}

/** The markup that shows a project's badge on any page and leads to its entry. */
export function badgeCode(embedded: Embedded): Html {
  const { id, register } = embedded;
  const { width, height } = badgeSize(register);
  const page = `${register.address}/projects/${id}/`;
  // People read and copy it, so it stands here as it comes out.
  // prettier-ignore
  return html`<a href="${page}"><img src="${page}badge.svg" alt="${nameOf(embedded)}" width="${width}" height="${height}"></a>`;
}

/** The markup that shows a project's card on any page. */
export function cardCode(embedded: Embedded): Html {
  const { id, register } = embedded;
  const { width, height } = frame;
  // prettier-ignore
  return html`<iframe src="${register.address}/projects/${id}/card/" title="${nameOf(embedded)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

function nameOf({ front, register }: Embedded): string {
  return `${register.name}: ${front.title}${front.example ? ' (invented example)' : ''}`;
}
