import type { Principle } from '../../model/principles.ts';
import { findQuestion, type ProseQuestionId } from '../../model/questions/index.ts';
import { toSlug } from '../../model/vocabulary/index.ts';
import { answerHtml } from '../answer-html.ts';
import { html, type Html } from '../html.ts';
import { pointList } from '../marks.ts';
import { projectMarks } from '../project-row.ts';
import { shortenBlocks } from '../shorten.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import { fieldEvidence, type FieldEvidence } from './evidence-fields.ts';

/** How many characters of one answer are shown: the guide asks for fewer than 150 words, which is about as much. */
const mostCharacters = 1000;

/**
 * The answers of projects on one principle, side by side: a column for each question that is evidence, and a group of rows
 * for each project. Long answers are cut, with a link to the rest, so that the size of the table is bounded.
 */
export function renderAnswersTable(principle: Principle, projects: readonly DerivedProject[]): Html {
  const fields = fieldEvidence[principle.number];
  const headings = [...principle.evidence.map((id) => findQuestion(id).heading), ...(fields ? [fields.heading] : [])];
  return html`<table class="answers">
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    ${projects.map((project) => projectRows(project, principle, fields))}
  </table>`;
}

function projectRows(
  project: DerivedProject,
  { number, evidence }: Principle,
  fields: FieldEvidence | undefined,
): Html {
  const { id, front, principles } = project;
  const reasons = principles.find(({ principle }) => principle.number === number)?.openBecause ?? [];
  const columns = evidence.length + (fields ? 1 : 0);
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="${columns}">
        <a class="title" href="/projects/${id}/" dir="auto">${front.title}</a>
        <p class="quiet">${projectMarks(project)}</p>
        ${pointList(reasons)}
      </th>
    </tr>
    <tr>
      ${evidence.map((question) => answerCell(project, question))}${fields && fieldCell(project, fields)}
    </tr>
  </tbody>`;
}

function answerCell({ id, answers }: DerivedProject, question: ProseQuestionId): Html {
  const { heading } = findQuestion(question);
  const { blocks, whole } = shortenBlocks(answers[question].blocks, mostCharacters);
  return html`<td data-label="${heading}">
    ${answerHtml({ ...answers[question], blocks })}${
      !whole && html`<p><a href="/projects/${id}/#${toSlug(question)}">The whole answer: ${heading}</a></p>`
    }
  </td>`;
}

function fieldCell(project: DerivedProject, { heading, anchor, show }: FieldEvidence): Html {
  return html`<td data-label="${heading}">
    ${show(project) ?? html`<p><a href="/projects/${project.id}/#${anchor}">None named</a></p>`}
  </td>`;
}
