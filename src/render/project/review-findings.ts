import { dateInWords } from '../../text/dates.ts';
import { findingList, findingMarks } from '../finding-list.ts';
import { html, type Html } from '../html.ts';
import { exampleMark } from '../marks.ts';
import type { ProjectReview } from '../../derive/project-reviews.ts';
import type { ProjectView } from '../project-view.ts';
import { listInWords } from '../../text/join-list.ts';

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
    ${reviews.map((review) => foundBy(review, organisationName))}
  </section>`;
}

function foundBy(review: ProjectReview, organisationName: (id: string) => string): Html {
  const { id, date, organisations, reviewer, findings } = review;
  const isWhole = organisations.length === 0;
  const whom = isWhole
    ? 'everybody who had signed the Charter'
    : listInWords(organisations.map(organisationName), 'and');
  return html`<p>
      An independent review of <span dir="auto">${whom}</span> on
      <a href="/reviews/${id}/">${dateInWords(date)}</a> found what stands below. Done by:
      <span dir="auto">${reviewer}</span>. ${exampleMark(review)}
    </p>
    ${isWhole ? findingMarks(findings) : findingList(findings)}`;
}
