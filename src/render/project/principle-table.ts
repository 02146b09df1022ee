import { principleStates } from '../../derive/principle-states.ts';
import { toPrincipleSlug } from '../../model/principles.ts';
import { findLabel } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import { missingMark } from '../missing-parts.ts';
import { pointList, stateMark, table } from '../marks.ts';
import type { ProjectView, ShownPrinciple } from '../project-view.ts';

/** What a project has answered on each of the eleven principles. */
export function principles({ principles: shown }: ProjectView): Html {
  return html`<section aria-labelledby="principles">
    <h2 id="principles">The Charter’s principles</h2>
    <p>Worked out from the answers above. Answered by the project, not verified; publication is not endorsement.</p>
    ${
      shown
        ? principleRows(shown)
        : html`<p>${missingMark()} The register works this out once every required field and every answer is there.</p>`
    }
  </section>`;
}

function principleRows(shown: readonly ShownPrinciple[]): Html {
  const rows = shown.map(
    ({ principle, state, openBecause }) =>
      html`<tr>
        <th scope="row">
          <a href="/principles/${toPrincipleSlug(principle)}/">${principle.number}. ${principle.name}</a>
        </th>
        <td>
          ${state ? stateMark(state, findLabel(principleStates, state)) : 'The register adds this.'}${pointList(openBecause)}
        </td>
      </tr>`,
  );
  return table(['Principle', 'State'], rows);
}
