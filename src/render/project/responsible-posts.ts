import type { FrontMatter } from '../../model/fields/declaration-fields.ts';
import { html, type Html, type Piece } from '../html.ts';
import { field, fieldBlock, markMissing } from '../missing-parts.ts';
import { stateMark, table } from '../marks.ts';
import { outsideLink, reachPoints } from '../contact-points.ts';
import type { ProjectView } from '../project-view.ts';

const duties = [
  ['bias', 'Correcting unfair results'],
  ['updating', 'Updating'],
  ['monitoring', 'Watching it in use'],
  ['training', 'Training staff'],
] as const;

/** The responsible posts, the contact and the contracts of a project. */
export function posts(shown: ProjectView): Html {
  return html`<h3 id="posts">Responsible posts</h3>
    ${table(
      ['Duty', 'Post'],
      html`${dutyRows(shown)}
        <tr>
          <th scope="row">This entry</th>
          <td dir="auto">
            ${field(shown, 'declared_by', ({ post, organisation }) => `${post}, ${shown.organisationName(organisation)}`)}
          </td>
        </tr>`,
    )}
    <h3 id="contact">Whom to ask</h3>
    ${fieldBlock(
      shown,
      'contact',
      (contact) =>
        html`<p dir="auto">${contact.team}</p>
          <ul>
            ${reachPoints(contact)}
          </ul>`,
    )}
    ${contracts(shown)}`;
}

function dutyRows(shown: ProjectView): Html {
  const { responsible } = shown.front;
  const rows = duties.map(([duty, label]) => {
    const name = responsible?.[duty];
    const holder = name ? post(name) : (markMissing(shown, 'responsible') ?? markMissing(shown, `responsible.${duty}`));
    return (
      holder &&
      html`<tr>
        <th scope="row">${label}</th>
        <td dir="auto">${holder}</td>
      </tr>`
    );
  });
  return html`${rows}`;
}

/** The duties that have a post, each with its post. */
export function dutyPosts(responsible: FrontMatter['responsible']): (readonly [duty: string, holder: Html | string])[] {
  return duties.flatMap(([duty, label]) => {
    const name = responsible?.[duty];
    return name ? [[label, post(name)] as const] : [];
  });
}

function post(name: string): Html | string {
  if (name === 'not_sure') return stateMark('open', 'Not sure');
  return name === 'does_not_apply' ? 'Does not apply' : name;
}

function contracts(shown: ProjectView): Piece {
  return fieldBlock(shown, 'contracts', (given) => {
    const points = given.map(
      ({ with: id, value_gbp: value, url }) =>
        html`<li>
          <a href="/organisations/${id}/" dir="auto">${shown.organisationName(id)}</a>${
            value !== undefined && `, £${value.toLocaleString('en-GB')}`
          }
          ${url && outsideLink(url, 'Contract at ')}
        </li>`,
    );
    return html`<h3 id="contracts">Contracts</h3>
      <ul>
        ${points}
      </ul>`;
  });
}
