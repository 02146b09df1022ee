import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { outcomeStates } from '../derive/outcome.ts';
import { compareText } from '../text/compare-text.ts';
import { formatDate } from '../text/dates.ts';
import { findLabel, results, findTerm, updateKinds, type UpdateKind } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { stateMark } from './marks.ts';
import { missingMark } from './missing-parts.ts';
import { outsideLink } from './contact-points.ts';
import type { ProjectView } from './project-view.ts';

type Update = NonNullable<FrontMatter['updates']>[number];

/** The updates of some kinds, the newest first. */
export function newestFirst(updates: FrontMatter['updates'], kinds: readonly UpdateKind[]): Update[] {
  return (updates ?? []).filter(({ kind }) => kinds.includes(kind)).sort((a, b) => compareText(b.date, a.date));
}

/** Updates as a list: when, what kind, how it went, what happened. */
export function updateList(updates: readonly Update[]): Html {
  return html`<ul class="updates">
    ${updates.map(
      ({ date, kind, result, text, url }) =>
        html`<li>
          <p>
            <b>${findLabel(updateKinds, kind)}</b>, ${formatDate(date)}
            ${result && stateMark(result, findLabel(results, result))}
          </p>
          <p dir="auto">${text}</p>
          ${url && html`<p>${outsideLink(url, 'More at ')}</p>`}
        </li>`,
    )}
  </ul>`;
}

/** What went wrong, shown before the answers; nothing for a project without incidents. */
export function incidents({ front }: ProjectView): Html | undefined {
  const reported = newestFirst(front.updates, ['incident']);
  if (reported.length === 0) return undefined;
  return html`<section class="notice incident wide" aria-labelledby="incidents">
    <h2 id="incidents">${reported.length === 1 ? 'Something went wrong' : 'Things that went wrong'}</h2>
    ${updateList(reported)}
  </section>`;
}

/** What came of the project so far, or that nothing has been reported. */
export function outcomes({ front, outcome }: ProjectView): Html {
  const reported = newestFirst(front.updates, ['outcome', 'evaluation']);
  const state = outcome && findTerm(outcomeStates, outcome);
  return html`<h3 id="outcomes">Outcomes so far</h3>
    ${reported.length > 0 && updateList(reported)}
    ${
      state
        ? state.value !== 'told' && html`<p>${stateMark(state.value, state.label)} ${state.explanation}</p>`
        : html`<p>${missingMark()} Stage and start tell whether an outcome is due.</p>`
    }`;
}
