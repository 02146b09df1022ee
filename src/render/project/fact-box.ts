import { formatDate } from '../../text/dates.ts';
import {
  aiKinds,
  aiRoles,
  areas,
  choices,
  dataKinds,
  findLabel,
  joinLabels,
  people,
  personalDataKinds,
  roles,
  toSlug,
  stages,
  findTerm,
  type Term,
} from '../../model/vocabulary/index.ts';
import { answerMark } from '../answer-html.ts';
import { html, type Html, type Piece } from '../html.ts';
import { field, fieldBlock, markMissing, missingParagraph } from '../missing-parts.ts';
import { aiMark, stateMark } from '../marks.ts';
import { placeSlug } from '../place-slug.ts';
import type { ProjectView } from '../project-view.ts';
import { uncapitalise } from '../../text/capitalise.ts';

/** The facts that a resident wants first. */
export function facts(shown: ProjectView): Html {
  const parts: readonly (readonly [term: string, render: (shown: ProjectView) => Piece])[] = [
    ['Who runs it', whoRunsIt],
    ['Where people meet it', where],
    ['AI, and who decides', ai],
    ['Whose data', whoseData],
    ['Can you refuse?', refusing],
    ['Stage', stage],
    ['Last checked', lastChecked],
  ];
  return html`<dl class="facts wide">
    ${parts.map(
      ([term, render]) =>
        html`<dt>${term}</dt>
          <dd>${render(shown)}</dd>`,
    )}
  </dl>`;
}

function whoRunsIt(shown: ProjectView): Piece {
  return fieldBlock(shown, 'organisations', (organisations) => {
    const points = [...new Set(organisations.map(({ id }) => id))].map((id) => {
      const parts = organisations.filter((organisation) => organisation.id === id).map(({ role }) => role);
      return html`<li>
        <a href="/organisations/${id}/" dir="auto">${shown.organisationName(id)}</a>:
        ${joinLabels(roles, parts).toLowerCase()}
      </li>`;
    });
    return html`<ul>
        ${points}
      </ul>
      ${missingParagraph(shown, 'organisations', findLabel(roles, 'lead'))}`;
  });
}

function where(shown: ProjectView): Html {
  const place = (name: string) => html`<a href="/places/${placeSlug(name)}/" dir="auto">${name}</a>`;
  return html`${fieldBlock(shown, 'found_at', (names) => html`<p>${joined(names.map(place))}</p>`)}
  ${fieldBlock(shown, 'areas', (values) => html`<p>${links(areas, values, 'areas')}</p>`)}`;
}

function ai(shown: ProjectView): Html {
  const systems = shown.front.ai ?? [];
  const kinds = [...new Set(systems.map(({ kind }) => kind))];
  const decides = [...new Set(systems.map(({ role }) => role))].map((role) => findTerm(aiRoles, role));
  return html`<p>${field(shown, 'uses_ai', (uses_ai) => aiMark({ uses_ai }))} ${joinLabels(aiKinds, kinds)}</p>
    ${decides.map(({ label, explanation }) => html`<p>${label}: ${uncapitalise(explanation)}</p>`)}
    ${missingParagraph(shown, 'ai')}`;
}

function whoseData(shown: ProjectView): Html {
  const special = shown.front.special_category;
  const doubt = special === 'not_sure' ? notSure : markMissing(shown, 'special_category');
  return html`${fieldBlock(shown, 'people', (values) => html`<p>${links(people, values, 'people')}</p>`)}
  ${fieldBlock(shown, 'personal_data', (values) =>
    values.includes('not_sure')
      ? html`<p>${notSure} how much the data says about single people</p>`
      : html`<p>${joinLabels(personalDataKinds, values)}</p>`,
  )}
  ${special === 'yes' && html`<p>Sensitive by law: health, ethnic origin, belief or the like</p>`}
  ${doubt && html`<p>${doubt} whether it includes health, ethnic origin, belief or the like</p>`}
  ${fieldBlock(shown, 'data_kinds', (values) => html`<p class="quiet">${joinLabels(dataKinds, values)}</p>`)}`;
}

function refusing(shown: ProjectView): Html {
  const answer = shown.answers.contest;
  const mark = answer && answerMark(answer);
  return html`${mark && html`<p>${mark}</p>`}
    ${fieldBlock(
      shown,
      'contest',
      ({ opt_out, person_instead }) =>
        html`<p>Keep your data out: ${findLabel(choices, opt_out).toLowerCase()}</p>
          <p>Have a person instead of AI: ${findLabel(choices, person_instead).toLowerCase()}</p>`,
    )}
    <p><a href="#rights">How to object</a></p>`;
}

function stage(shown: ProjectView): Html {
  const { outcome, front } = shown;
  const beginning = front.stage === 'idea' ? 'Planned to start' : 'Started';
  return html`${fieldBlock(shown, 'stage', (value) => {
    const { label, explanation } = findTerm(stages, value);
    return html`<p><a href="/stages/${toSlug(value)}/">${label}</a>: ${uncapitalise(explanation)}</p>`;
  })}
  ${fieldBlock(shown, 'started', (day) => html`<p>${beginning}: ${formatDate(day)}</p>`)}
  ${fieldBlock(shown, 'ended', (day) => html`<p>Ended: ${formatDate(day)}</p>`)}
  ${outcome === 'due' && html`<p>${stateMark('due', 'Outcome due and not told')}</p>`}`;
}

function lastChecked(shown: ProjectView): Html {
  const { reviewed, review_by } = shown.front;
  const checked = reviewed === undefined ? field(shown, 'declared', formatDate) : formatDate(reviewed);
  return html`<p>
      The whole entry on ${checked}, the contact on ${field(shown, 'contact', (contact) => formatDate(contact.checked))}
    </p>
    ${
      shown.review === 'overdue' &&
      review_by &&
      html`<p>${stateMark('due', `Review overdue since ${formatDate(review_by)}`)}</p>`
    }`;
}

const notSure = stateMark('open', 'Not sure');

function joined(parts: readonly Html[]): Html {
  return html`${parts.map((part, index) => html`${index > 0 && ', '}${part}`)}`;
}

function links(list: readonly Term[], values: readonly string[], way: string): Html {
  return joined(values.map((value) => html`<a href="/${way}/${toSlug(value)}/">${findLabel(list, value)}</a>`));
}
