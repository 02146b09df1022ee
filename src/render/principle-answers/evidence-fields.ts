import { outcomeStates } from '../../derive/outcome.ts';
import { formatDate } from '../../text/dates.ts';
import {
  assessmentKinds, assessmentStatuses, choices, findLabel, personalDataKinds, results, findTerm,
} from '../../model/vocabulary/index.ts'; // prettier-ignore
import { html, type Html } from '../html.ts';
import { pointList, stateMark } from '../marks.ts';
import { dutyPosts } from '../project/responsible-posts.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import { newestFirst } from '../update-list.ts';

/** Fields that are evidence for a principle in addition to answers. */
export interface FieldEvidence {
  /** The heading of their column. */
  readonly heading: string;
  /** The id of their section on a project's page. */
  readonly anchor: string;
  /** Renders a summary of them; undefined if there is nothing to show. */
  readonly show: (project: DerivedProject) => Html | undefined;
}

/** The fields that decide on a principle's state, by its number (src/derive/field-reasons.ts). */
export const fieldEvidence: Readonly<Record<number, FieldEvidence>> = {
  3: { heading: 'Responsible posts', anchor: 'posts', show: ({ front }) => definitions(dutyPosts(front.responsible)) },
  6: {
    heading: 'Personal data',
    anchor: 'data',
    show: ({ front }) => pointList(front.personal_data.map((kind) => findLabel(personalDataKinds, kind))),
  },
  7: {
    heading: 'Assessments',
    anchor: 'assessments',
    show: ({ front }) =>
      definitions(
        (front.assessments ?? []).map(({ kind, status, date }) => [
          findLabel(assessmentKinds, kind),
          findLabel(assessmentStatuses, status) + (date ? `, ${formatDate(date)}` : ''),
        ]),
      ),
  },
  8: { heading: 'Outcome', anchor: 'outcomes', show: lastOutcome },
  9: {
    heading: 'Refusing',
    anchor: 'rights',
    show: ({ front: { contest } }) =>
      contest &&
      definitions([
        ['Keep your data out', findLabel(choices, contest.opt_out)],
        ['A person instead of AI', findLabel(choices, contest.person_instead)],
      ]),
  },
};

function lastOutcome({ front, outcome }: DerivedProject): Html {
  const [last] = newestFirst(front.updates, ['outcome']);
  const { label, explanation, value } = findTerm(outcomeStates, outcome);
  if (!last) return html`<p>${stateMark(value, label)} ${explanation}</p>`;
  return html`<p>${formatDate(last.date)} ${last.result && stateMark(last.result, findLabel(results, last.result))}</p>
    <p dir="auto">${last.text}</p>`;
}

function definitions(pairs: readonly (readonly [name: string, value: Html | string])[]): Html | undefined {
  return pairs.length > 0
    ? html`<ul>
        ${pairs.map(([name, value]) => html`<li>${name}: <bdi>${value}</bdi></li>`)}
      </ul>`
    : undefined;
}
