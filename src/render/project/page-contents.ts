import { html, type Html } from '../html.ts';
import { questionGroups } from '../../model/questions/question-groups.ts';
import type { ProjectView } from '../project-view.ts';

const answers = questionGroups.slice(0, -1);
const rest = [
  { id: 'principles', heading: 'The Charter’s principles' },
  { id: 'entry', heading: 'This entry' },
];
const reviews = { id: 'independent-reviews', heading: 'Independent reviews' };
const rights = questionGroups[6];

const plain = linksTo([...answers, ...rest, rights]);
const reviewed = linksTo([...answers, ...rest, reviews, rights]);

/** What is on a project's page. */
export function contents({ independentReviews = [] }: Pick<ProjectView, 'independentReviews'>): Html {
  return independentReviews.length > 0 ? reviewed : plain;
}

function linksTo(parts: readonly { readonly id: string; readonly heading: string }[]): Html {
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ul>
      ${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
    </ul>
  </nav>`;
}
