import type { Cited } from '../export/citation/cited.ts';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { aiUses, findLabel, stages } from '../model/vocabulary/index.ts';
import { removeForbidden } from '../text/forbidden-characters.ts';
import { joinList } from '../text/join-list.ts';
import { citation, copyable } from './citation-html.ts';
import { html, type Html } from './html.ts';
import { aiMark, exampleMark } from './marks.ts';

/** What badges and cards show of a project on other sites. */
export interface EmbeddedProject {
  readonly id: string;
  readonly front: Pick<FrontMatter, 'title' | 'stage' | 'uses_ai' | 'example'>;
  /** The names of the organisations that lead it. */
  readonly leads: readonly string[];
  readonly register: {
    readonly name: string;
    readonly region: string;
    /** Its public address, without a slash at the end. */
    readonly address: string;
  };
}

const textStart = 46;

/**
 * The size of a badge in pixels: the same for every project and stage, because other sites embed it with its size. Wide enough
 * for the longest labels and for the register's name in any common font.
 */
export function badgeSize({ name }: Pick<EmbeddedProject['register'], 'name'>): { width: number; height: number } {
  return { width: Math.max(280, textStart + 12 + name.length * 9), height: 72 };
}

/**
 * A project's badge: the register's name, the stage, and whether AI is used. It has its own background and border for light
 * and dark pages, and no styles, scripts or fonts, so that every site can show it.
 */
export function badge({ front, register }: Pick<EmbeddedProject, 'front' | 'register'>): Html {
  const { width, height } = badgeSize(register);
  const stage = `${front.example ? 'Invented example · ' : ''}${findLabel(stages, front.stage)}`;
  const ai = findLabel(aiUses, front.uses_ai);
  const title = removeForbidden(`${register.name}: ${front.title}. ${stage}. ${ai}.`);
  const lines = html`<text x="${textStart}" y="23" font-size="16" font-weight="700">${register.name}</text>
    <text x="${textStart}" y="43" font-size="13">${stage}</text>
    <text x="${textStart}" y="60" font-size="13">${ai}</text>`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="title"
  >
    <title id="title">${title}</title>
    <rect
      x="1"
      y="1"
      width="${width - 2}"
      height="${height - 2}"
      rx="4"
      fill="#0d4a54"
      stroke="#8fb9bb"
      stroke-width="2"
    />
    <path d="M15 20h18v32H15z" fill="#fff" />
    <path d="M19 28h10M19 36h10M19 44h6" stroke="#0d4a54" stroke-width="2" />
    <g fill="#fff" font-family="system-ui,sans-serif">${lines}</g>
  </svg>`;
}

/**
 * A project on a card, for a frame on another site. Its links open in the whole window, so that people see whose site they
 * are on.
 */
export function card({ id, front, leads, register }: EmbeddedProject): Html {
  const page = `/projects/${id}/`;
  return html`<p class="register"><a href="/" target="_top">${register.name}</a> ${register.region}</p>
    <h1><a href="${page}" target="_top" dir="auto">${front.title}</a></h1>
    <p class="marks">
      ${exampleMark(front)} <span class="mark">${findLabel(stages, front.stage)}</span> ${aiMark(front)}
    </p>
    ${leads.length > 0 && html`<p>Led by <span dir="auto">${joinList(leads, 'and')}</span></p>`}
    <p><a href="${page}#rights" target="_top">How to object or refuse</a></p>
    <p class="quiet">The project’s own answers. Nobody has verified them.</p>`;
}

/** How to cite an entry and how to show it on other sites. */
export function share(cited: Cited, embedded: EmbeddedProject): Html {
  return html`<h3 id="cite">Cite this</h3>
    ${citation(cited)}
    <div class="update">
      <h3 id="embed">Show this entry on your own site</h3>
      <details>
        <summary>A badge or a card for your page</summary>
        ${snippets(embedded)}
      </details>
    </div>`;
}

/** The size of the frame around a card, in pixels: as wide as the narrowest phone, and high enough for long titles. */
const frame = { width: 320, height: 320 };

/** The code to paste into another site: a badge or a card. */
export function snippets(embedded: EmbeddedProject): Html {
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
export function badgeCode(embedded: EmbeddedProject): Html {
  const { id, register } = embedded;
  const { width, height } = badgeSize(register);
  const page = `${register.address}/projects/${id}/`;
  // People read and copy this markup, so its white space matters.
  // prettier-ignore
  return html`<a href="${page}"><img src="${page}badge.svg" alt="${getAccessibleName(embedded)}" width="${width}" height="${height}"></a>`;
}

/** The markup that shows a project's card on any page. */
export function cardCode(embedded: EmbeddedProject): Html {
  const { id, register } = embedded;
  const { width, height } = frame;
  // prettier-ignore
  return html`<iframe src="${register.address}/projects/${id}/card/" title="${getAccessibleName(embedded)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}

function getAccessibleName({ front, register }: EmbeddedProject): string {
  return `${register.name}: ${front.title}${front.example ? ' (invented example)' : ''}`;
}
