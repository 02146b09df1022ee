import { compareText } from '../register/text/compare.ts';
import type { Day } from '../register/text/date.ts';
import { labelOf, updateKinds } from '../register/vocabulary/index.ts';
import type { Project } from './register.ts';

/** The newest thing that happened to an entry. */
export interface Change {
  readonly project: Project;
  readonly date: Day;
  /** What it was, in a word or two. */
  readonly what: string;
}

/** The entries that changed last, newest first, each once, with what changed. */
export function latestChanges(projects: readonly Project[], count: number): Change[] {
  return projects
    .toSorted((a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id))
    .slice(0, count)
    .map((project) => ({ project, date: project.updated, what: whatHappened(project) }));
}

function whatHappened({ front, updated }: Project): string {
  const update = front.updates?.find(({ date }) => date === updated);
  if (update) return labelOf(updateKinds, update.kind);
  return front.reviewed === updated ? 'Checked by the team' : 'Declared';
}
