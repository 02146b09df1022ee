import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { html, type Html, type Piece } from './html.ts';
import { exampleMark } from './marks.ts';

/**
 * How many of the register's projects are invented; nothing if none is.
 * @param advice what to do about it
 */
export function exampleNotice(
  projects: readonly { readonly front: Pick<FrontMatter, 'example'> }[],
  advice?: Piece,
): Html | undefined {
  const all = projects.length;
  const invented = projects.filter(({ front }) => front.example).length;
  if (invented === 0) return undefined;
  const who = invented === all ? 'All' : `${invented.toLocaleString('en-GB')} of the ${all.toLocaleString('en-GB')}`;
  const are = invented === 1 && all > 1 ? 'is' : 'are';
  return html`<p class="notice">
    ${exampleMark({ example: true })} ${who} projects in the register ${are} invented, to show how it works. ${advice}
  </p>`;
}
