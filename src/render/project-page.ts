import { questionAndAnswer } from './answer-html.ts';
import { html, type Html } from './html.ts';
import { field } from './missing-parts.ts';
import { formatDate } from '../text/dates.ts';
import { exampleMark } from './marks.ts';
import { independentReviews } from './finding-list.ts';
import { incidents, outcomes } from './update-list.ts';
import { aiSystems } from './project/ai-systems.ts';
import { assessments } from './project/assessments.ts';
import { entry } from './project/entry-facts.ts';
import { facts } from './project/fact-box.ts';
import { posts } from './project/responsible-posts.ts';
import { principles } from './project/principle-table.ts';
import { rights } from './project/rights-section.ts';
import { similarProjects } from './project/similar-projects.ts';
import { questionGroups, type QuestionGroup } from '../model/questions/question-groups.ts';
import type { ProjectView } from './project-view.ts';

/**
 * A project's page: facts first, then the 17 answers in the order in which residents ask, and how to object last. Missing
 * parts of a draft are marked in their places. Never throws for anything that a file can hold.
 * @param share how to cite the entry and show it on other sites; a draft has none
 */
export function projectPage(shown: ProjectView, share?: Html): Html {
  const { front } = shown;
  const [whatFor, who, decisions, data, risks, answersForIt] = questionGroups;
  return html`<h1 dir="auto">${field(shown, 'title', (title) => title)}</h1>
    <p class="lead" dir="auto">${field(shown, 'summary', (summary) => summary)}</p>
    ${
      front.example &&
      html`<p class="notice">
        ${exampleMark(front)} This entry is invented. It shows how the register works; neither the project nor its
        organisations exist.
      </p>`
    }
    ${lastGoodNotice(shown)} ${facts(shown)} ${incidents(shown)}
    <div class="beside wide">
      ${(shown.independentReviews ?? []).length > 0 ? contentsWithReviews : contents}
      <div class="column">
        ${group(whatFor, html`${answersTo(whatFor, shown)} ${outcomes(shown)}`)} ${group(who, answersTo(who, shown))}
        ${group(decisions, html`${aiSystems(shown)} ${answersTo(decisions, shown)}`)}
        ${group(data, html`${answersTo(data, shown)} ${assessments(shown)}`)} ${group(risks, answersTo(risks, shown))}
        ${group(answersForIt, html`${answersTo(answersForIt, shown)} ${posts(shown)}`)} ${principles(shown)}
        ${entry(shown, share)} ${similarProjects(shown)} ${independentReviews(shown)} ${rights(shown)}
      </div>
    </div>`;
}

function lastGoodNotice({ id, lastGood }: ProjectView): Html | undefined {
  return (
    lastGood &&
    html`<p class="notice">
      This is version ${lastGood.number} of the entry, of ${formatDate(lastGood.day)}. A later change to its file has
      mistakes and is not shown until they are put right. <a href="/projects/${id}/history/">History of this entry</a>
    </p>`
  );
}

function group({ id, heading }: QuestionGroup, content: Html): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${content}
  </section>`;
}

function answersTo({ questions }: QuestionGroup, { answers }: ProjectView): Html {
  return html`${questions.map((id) => questionAndAnswer(id, answers[id]))}`;
}

const answers = questionGroups.slice(0, -1);
const rest = [
  { id: 'principles', heading: 'The Charter’s principles' },
  { id: 'entry', heading: 'This entry' },
];
const reviews = { id: 'independent-reviews', heading: 'Independent reviews' };

const contents = renderContents([...answers, ...rest, questionGroups[6]]);
const contentsWithReviews = renderContents([...answers, ...rest, reviews, questionGroups[6]]);

/** The table of contents of a project's page. */
function renderContents(parts: readonly { readonly id: string; readonly heading: string }[]): Html {
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ul>
      ${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
    </ul>
  </nav>`;
}
