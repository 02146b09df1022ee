import { html, type Html } from '../html.ts';
import { questionGroups } from '../../register/questions/groups.ts';

const parts = [
  ...questionGroups.slice(0, -1),
  { id: 'principles', heading: 'The Charter’s principles' },
  { id: 'entry', heading: 'This entry' },
  questionGroups[6],
];

/** What is on a project's page. */
export const contents: Html = html`<nav aria-labelledby="contents">
  <h2 id="contents">On this page</h2>
  <ul>
    ${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}
  </ul>
</nav>`;
