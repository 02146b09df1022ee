import type { JudgedFinding } from '../derive/standing-findings.ts';
import { principles, toPrincipleSlug } from '../model/principles.ts';
import { formatDate } from '../text/dates.ts';
import { joinList } from '../text/join-list.ts';
import { findLabel, reviewFindings } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { exampleMark, stateMark } from './marks.ts';
import type { ProjectReview } from '../derive/project-reviews.ts';
import type { ProjectView } from './project-view.ts';

/** What a review found, by principle: the finding, the reason, and what has to be done by when. */
export function findingList(findings: readonly JudgedFinding[]): Html {
  const points = findings.map(
    (finding) =>
      html`<li>
        <p>
          ${principleLink(finding.principle)} ${stateMark(finding.finding, findLabel(reviewFindings, finding.finding))}
        </p>
        <p dir="auto">${finding.note}</p>
        ${actionLine(finding)}
      </li>`,
  );
  return html`<ul class="updates">
    ${points}
  </ul>`;
}

/** The finding on each principle and what has to be done, without the reasons. */
export function findingMarks(findings: readonly JudgedFinding[]): Html {
  const points = findings.map(
    (finding) =>
      html`<li>
        ${principleLink(finding.principle)} ${stateMark(finding.finding, findLabel(reviewFindings, finding.finding))}
        ${actionLine(finding)}
      </li>`,
  );
  return html`<ul class="plain">
    ${points}
  </ul>`;
}

/** What has to be done about a finding, and whether it is overdue; nothing if no action was asked for. */
function actionLine({ action, due, overdue }: JudgedFinding): Html | undefined {
  if (action === undefined && due === undefined) return undefined;
  return html`<p>
    <b>To be done${due !== undefined && ` by ${formatDate(due)}`}${action !== undefined && ':'}</b>
    ${action !== undefined && html`<span dir="auto">${action}</span>`} ${overdue && stateMark('overdue', 'Overdue')}
  </p>`;
}

function principleLink(number: number): Html {
  const principle = principles.find((one) => one.number === number);
  return principle
    ? html`<a href="/principles/${toPrincipleSlug(principle)}/">${number}. ${principle.name}</a>`
    : html`Principle ${number}`;
}

/** What independent reviews found at the organisations that lead a project; nothing where there is no review. */
export function independentReviews({
  independentReviews: reviews = [],
  organisationName,
}: ProjectView): Html | undefined {
  if (reviews.length === 0) return undefined;
  return html`<section aria-labelledby="independent-reviews">
    <h2 id="independent-reviews">Independent reviews</h2>
    <p>
      A review looks at how an organisation uses the Charter in all its projects, not at this one alone. The register
      cannot see whether what was asked for has been done; the next review tells.
    </p>
    ${reviews.map((review) => renderReview(review, organisationName))}
  </section>`;
}

function renderReview(review: ProjectReview, organisationName: (id: string) => string): Html {
  const { id, date, organisations, reviewer, findings } = review;
  const isWhole = organisations.length === 0;
  const whom = isWhole ? 'everybody who had signed the Charter' : joinList(organisations.map(organisationName), 'and');
  return html`<p>
      An independent review of <span dir="auto">${whom}</span> on
      <a href="/reviews/${id}/">${formatDate(date)}</a> found what stands below. Done by:
      <span dir="auto">${reviewer}</span>. ${exampleMark(review)}
    </p>
    ${isWhole ? findingMarks(findings) : findingList(findings)}`;
}
