import type { JudgedFinding } from '../derive/standing-findings.ts';
import { principles, principleSlug } from '../model/principles.ts';
import { dateInWords } from '../text/dates.ts';
import { labelOf, reviewFindings } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { stateMark } from './marks.ts';

/** What a review found, by principle: how it stands, why, and what has to be done by when. */
export function findingList(findings: readonly JudgedFinding[]): Html {
  const points = findings.map(
    (finding) =>
      html`<li>
        <p>
          ${principleLink(finding.principle)} ${stateMark(finding.finding, labelOf(reviewFindings, finding.finding))}
        </p>
        <p dir="auto">${finding.note}</p>
        ${actionLine(finding)}
      </li>`,
  );
  return html`<ul class="updates">
    ${points}
  </ul>`;
}

/** How each principle stood and what has to be done, without the reasons. */
export function findingMarks(findings: readonly JudgedFinding[]): Html {
  const points = findings.map(
    (finding) =>
      html`<li>
        ${principleLink(finding.principle)} ${stateMark(finding.finding, labelOf(reviewFindings, finding.finding))}
        ${actionLine(finding)}
      </li>`,
  );
  return html`<ul class="plain">
    ${points}
  </ul>`;
}

/** What has to be done about a finding, and whether its day has gone by; nothing where nothing has to be done. */
function actionLine({ action, due, overdue }: JudgedFinding): Html | undefined {
  if (action === undefined && due === undefined) return undefined;
  return html`<p>
    <b>To be done${due !== undefined && ` by ${dateInWords(due)}`}${action !== undefined && ':'}</b>
    ${action !== undefined && html`<span dir="auto">${action}</span>`} ${overdue && stateMark('overdue', 'Overdue')}
  </p>`;
}

function principleLink(number: number): Html {
  const principle = principles.find((one) => one.number === number);
  return principle
    ? html`<a href="/principles/${principleSlug(principle)}/">${number}. ${principle.name}</a>`
    : html`Principle ${number}`;
}
