import { withoutForbidden } from '../../register/text/forbidden.ts';
import { aiUses, labelOf, stages } from '../../register/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import type { Embedded } from './embedded.ts';

/** Room for one letter in the badge's two lines, in pixels: more than any common typeface needs on average. */
const letter = { name: 8.2, state: 7.2 };
const textStart = 46;

/** The size of a badge in pixels. It follows from closed lists alone, so it can stand in somebody's page. */
export function badgeSize({ front, register }: Pick<Embedded, 'front' | 'register'>): {
  width: number;
  height: number;
} {
  const longest = Math.max(register.name.length * letter.name, statesOf(front).join(' · ').length * letter.state);
  return { width: Math.ceil(textStart + longest + 12), height: 52 };
}

/**
 * A project's badge: the register's name, the stage, and whether AI is used. One picture for light and dark pages, because
 * it brings its own ground and edge; no style, script or typeface of its own, so that every site can show it.
 */
export function badge({ front, register }: Pick<Embedded, 'front' | 'register'>): Html {
  const { width, height } = badgeSize({ front, register });
  const states = statesOf(front);
  const title = withoutForbidden(`${register.name}: ${front.title}. ${states.join('. ')}.`);
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
    <path d="M15 13h18v26H15z" fill="#fff" />
    <path d="M19 20h10M19 26h10M19 32h6" stroke="#0d4a54" stroke-width="2" />
    <g fill="#fff" font-family="system-ui,sans-serif">
      <text x="${textStart}" y="22" font-size="15" font-weight="700">${register.name}</text>
      <text x="${textStart}" y="40" font-size="13">${states.join(' · ')}</text>
    </g>
  </svg>`;
}

function statesOf({ stage, uses_ai, example }: Embedded['front']): string[] {
  return [...(example ? ['Invented example'] : []), labelOf(stages, stage), labelOf(aiUses, uses_ai)];
}
