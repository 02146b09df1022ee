import { choices, findLabel } from '../../model/vocabulary/index.ts';
import { questionAndAnswer } from '../answer-html.ts';
import { html, type Html, type Piece } from '../html.ts';
import { field, fieldBlock } from '../missing-parts.ts';
import { questionGroups } from '../../model/questions/question-groups.ts';
import { contestPoints, reachPoints } from '../contact-points.ts';
import type { ProjectView } from '../project-view.ts';

/** How to object, appeal or refuse: the last section of a project's page. */
export function rights(shown: ProjectView): Html {
  const { id, heading } = questionGroups[6];
  return html`<section class="rights" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${wayToObject(shown)} ${questionAndAnswer('contest', shown.answers.contest)} ${noWayOfItsOwn(shown)}
    <p>No answer, or something missing here? <a href="/not-here/">Tell the register, or go further</a>.</p>
  </section>`;
}

function wayToObject(shown: ProjectView): Piece {
  return fieldBlock(
    shown,
    'contest',
    (contest) =>
      html`<h3 id="how-to-object">How to object</h3>
        <p dir="auto">${contest.how}</p>
        <ul>
          ${contestPoints(contest)}
        </ul>
        <table>
          <tbody>
            <tr>
              <th scope="row">Can you keep your data out?</th>
              <td>${findLabel(choices, contest.opt_out)}</td>
            </tr>
            <tr>
              <th scope="row">Can you have a person instead of AI?</th>
              <td>${findLabel(choices, contest.person_instead)}</td>
            </tr>
          </tbody>
        </table>`,
  );
}

function noWayOfItsOwn(shown: ProjectView): Html | undefined {
  if (shown.front.contest || shown.missing?.has('contest')) return undefined;
  const { contact } = shown.front;
  return html`<p>
      The entry names no way of its own to object. Whom to ask:
      <span dir="auto">${field(shown, 'contact', ({ team }) => team)}</span>
    </p>
    ${
      contact &&
      html`<ul>
        ${reachPoints(contact)}
      </ul>`
    }`;
}
