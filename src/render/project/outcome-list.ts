import { outcomeStates } from '../../derive/outcome.ts';
import { termOf } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import { lackMark } from '../missing-parts.ts';
import { stateMark } from '../marks.ts';
import type { ProjectView } from '../project-view.ts';
import { newestFirst, updateList } from '../update-list.ts';

/** What came of the project so far, or that nothing has been told. */
export function outcomes({ front, outcome }: ProjectView): Html {
  const told = newestFirst(front.updates, ['outcome', 'evaluation']);
  const state = outcome && termOf(outcomeStates, outcome);
  return html`<h3 id="outcomes">Outcomes so far</h3>
    ${told.length > 0 && updateList(told)}
    ${
      state
        ? state.value !== 'told' && html`<p>${stateMark(state.value, state.label)} ${state.explanation}</p>`
        : html`<p>${lackMark()} Stage and start tell whether an outcome is due.</p>`
    }`;
}
