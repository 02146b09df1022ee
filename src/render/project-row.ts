import { listLeads } from '../model/involvement.ts';
import { joinList } from '../text/join-list.ts';
import { findLabel, stages } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { aiMark, exampleMark } from './marks.ts';
import type { DerivedProject } from '../derive/derived-project.ts';

/** A project as lists name it. */
type ListedProject = Pick<DerivedProject, 'id' | 'front' | 'organisationName'>;

const memo = new WeakMap<ListedProject, Html>();

/**
 * A project in a list: title, summary, AI, stage, who leads it. A project appears in some twenty lists, so its row is
 * written once and kept as markup.
 */
export function projectRow(project: ListedProject): Html {
  const known = memo.get(project);
  if (known) return known;
  const { id, front } = project;
  const row = html`<a class="title" href="/projects/${id}/" dir="auto">${front.title}</a>
    <p dir="auto">${front.summary}</p>
    <p class="quiet">${projectMarks(project)}</p>`;
  memo.set(project, row);
  return row;
}

/** What is said of a project below its title wherever it is listed: AI, stage, who leads it, and whether it is invented. */
export function projectMarks({ front, organisationName }: ListedProject): Html {
  const leads = joinList(listLeads(front).map(organisationName), 'and');
  return html`${exampleMark(front)} ${aiMark(front)} ${findLabel(stages, front.stage)} · <bdi>${leads}</bdi>`;
}
