import { labelOf, stages } from '../register/vocabulary/index.ts';
import { html, type Html } from '../view/html.ts';
import type { Project, Register } from '../site/model.ts';
import { aiMark, exampleMark } from '../view/marks.ts';

const memo = new WeakMap<Project, Html>();

/**
 * A project in a list: title, who leads it, summary, AI, stage. A project stands in some twenty lists, so its row is
 * written once and kept as markup.
 */
export function projectRow(project: Project, organisation: Register['organisation']): Html {
  const known = memo.get(project);
  if (known) return known;
  const { id, front } = project;
  const leads = front.organisations.filter(({ role }) => role === 'lead').map((lead) => organisation(lead.id).name);
  const row = html`<a class="title" href="/projects/${id}/" dir="auto">${front.title}</a>
    <p dir="auto">${front.summary}</p>
    <p class="quiet">${exampleMark(front)} ${aiMark(front)} ${labelOf(stages, front.stage)} · ${leads.join(', ')}</p>`;
  memo.set(project, row);
  return row;
}
