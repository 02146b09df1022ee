import { withoutForbidden } from '../../text/forbidden-characters.ts';
import { aiUses, labelOf, stages } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import type { Embedded } from './embedded.ts';

const textStart = 46;

/**
 * The size of a badge in pixels: the same for every project of a register, whatever its stage becomes, because it stands in
 * other people's pages. Wide enough for the longest labels and for the register's name in any common typeface.
 */
export function badgeSize({ name }: Pick<Embedded['register'], 'name'>): { width: number; height: number } {
  return { width: Math.max(280, textStart + 12 + name.length * 9), height: 72 };
}

/**
 * A project's badge: the register's name, the stage, and whether AI is used. One picture for light and dark pages, because
 * it brings its own ground and edge; no style, script or typeface of its own, so that every site can show it.
 */
export function badge({ front, register }: Pick<Embedded, 'front' | 'register'>): Html {
  const { width, height } = badgeSize(register);
  const stage = `${front.example ? 'Invented example · ' : ''}${labelOf(stages, front.stage)}`;
  const ai = labelOf(aiUses, front.uses_ai);
  const title = withoutForbidden(`${register.name}: ${front.title}. ${stage}. ${ai}.`);
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
