import { formatDate } from '../../text/dates.ts';
import { assessmentKinds, assessmentStatuses, findLabel } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import { table } from '../marks.ts';
import { missingParagraph } from '../missing-parts.ts';
import { outsideLink } from '../contact-points.ts';
import type { ProjectView } from '../project-view.ts';

/** The assessments a project has had, plans or does without. */
export function assessments(shown: ProjectView): Html {
  return html`<h3 id="assessments">Assessments</h3>
    ${list(shown)}`;
}

function list(shown: ProjectView): Html {
  const given = shown.front.assessments;
  if (!given) return missingParagraph(shown, 'assessments') ?? html`<p>The entry names none.</p>`;
  const rows = given.map(
    ({ kind, status, date, url, reason }) =>
      html`<tr>
        <th scope="row">${findLabel(assessmentKinds, kind)}</th>
        <td>
          ${findLabel(assessmentStatuses, status)}${
            date && `, ${formatDate(date)}`
          }${reason && html`<p dir="auto">${reason}</p>`}${url && html`<p>${outsideLink(url, 'Read it at ')}</p>`}
        </td>
      </tr>`,
  );
  return html`${table(['Assessment', 'State'], rows)}
  ${missingParagraph(shown, 'assessments', findLabel(assessmentKinds, 'dpia'))}`;
}
