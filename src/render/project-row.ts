import { listLeads } from '../model/involvement.ts';
import { joinList } from '../text/join-list.ts';
import { findLabel, stages } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';
import { aiMark, exampleMark } from './marks.ts';
import type { DerivedProject } from '../derive/derived-project.ts';

/** What lists show of a project. */
type ListedProject = Pick<DerivedProject, 'id' | 'front' | 'organisationName'>;

const memo = new WeakMap<ListedProject, Html>();

/** A project in a list. Its markup is cached, because a project appears in some twenty lists. */
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

/** The line below a project's title in lists: whether it is invented, AI, stage and lead organisations. */
export function projectMarks({ front, organisationName }: ListedProject): Html {
  const leads = joinList(listLeads(front).map(organisationName), 'and');
  return html`${exampleMark(front)} ${aiMark(front)} ${findLabel(stages, front.stage)} · <bdi>${leads}</bdi>`;
}
