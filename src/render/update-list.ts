import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { dateInWords } from '../text/dates.ts';
import { labelOf, results, updateKinds, type UpdateKind } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { stateMark } from './marks.ts';
import { outsideLink } from './contact-points.ts';

type Update = NonNullable<FrontMatter['updates']>[number];

/** The updates of some kinds, or all, newest first. */
export function newestFirst(updates: FrontMatter['updates'] = [], kinds?: readonly UpdateKind[]): Update[] {
  return updates
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Updates as a list: when, what kind, how it went, what happened. */
export function updateList(updates: readonly Update[]): Html {
  return html`<ul class="updates">
    ${updates.map(
      ({ date, kind, result, text, url }) =>
        html`<li>
          <p>
            <b>${labelOf(updateKinds, kind)}</b>, ${dateInWords(date)}
            ${result && stateMark(result, labelOf(results, result))}
          </p>
          <p dir="auto">${text}</p>
          ${url && html`<p>${outsideLink(url, 'More at ')}</p>`}
        </li>`,
    )}
  </ul>`;
}
