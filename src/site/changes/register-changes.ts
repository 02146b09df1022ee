import { whyNotShown, type Version } from '../../history/version.ts';
import type { Day } from '../../text/dates.ts';
import { findLabel, updateKinds } from '../../model/vocabulary/index.ts';
import type { GoneEntry } from '../loading/past.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import type { Register } from '../model.ts';
import { getFromRegister } from '../get-register.ts';
import { sortNewestFirst } from './change-order.ts';
import type { RegisterChange } from './register-change.ts';

/**
 * All changes of the register, the newest first: every published version of every entry and every removal. If the past is
 * not known, only what the entries themselves record: their declaration and their updates.
 */
export const getChanges = () => getFromRegister(listChanges);

function listChanges({ projects, removed, gone }: Register): RegisterChange[] {
  const ofProjects = projects.flatMap((project) =>
    project.history.length > 0
      ? project.history.map((version) => describeVersion(project, version))
      : listFileChanges(project),
  );
  const removals = removed.flatMap(({ id, fields }) => (fields ? [describeRemoval(id, fields.date)] : []));
  return sortNewestFirst([...ofProjects, ...removals, ...gone.map(describeDeletion)]);
}

function describeVersion(project: DerivedProject, version: Version): RegisterChange {
  const { number, commit, day, at, summary, readable, differences } = version;
  const words = readable ? summary || 'Nothing changed that people read' : `A version is not shown: ${whyNotShown}`;
  return {
    id: `${version.id}/${commit}`,
    day,
    at,
    project,
    title: project.front.title,
    words,
    address: `/projects/${project.id}/history/#version-${number}`,
    version,
    differences,
  };
}

/** The changes that an entry's file records, for an entry without a known past. */
function listFileChanges(project: DerivedProject): RegisterChange[] {
  const { id, front } = project;
  const change = (what: string, day: Day, words: string): RegisterChange => ({
    id: `${id}/${what}/${day}`,
    day,
    at: `${day}T00:00:00Z`,
    project,
    title: front.title,
    words,
    address: `/projects/${id}/`,
    differences: [],
  });
  const updates = (front.updates ?? []).map(({ date, kind }) =>
    change(kind, date, `${findLabel(updateKinds, kind)} reported`),
  );
  const once = new Map([change('declared', front.declared, 'Declared'), ...updates].map((each) => [each.id, each]));
  return [...once.values()];
}

function describeRemoval(id: string, day: Day): RegisterChange {
  return {
    id: `${id}/removed/${day}`,
    day,
    at: `${day}T00:00:00Z`,
    title: id,
    words: 'Removed on legal grounds',
    address: `/projects/${id}/`,
    differences: [],
  };
}

function describeDeletion({ id, commit, at }: GoneEntry): RegisterChange {
  const day = at.slice(0, 10);
  return {
    id: `${id}/${commit}`,
    day,
    at,
    title: id,
    words: 'Taken out of the register',
    // Its page no longer exists.
    address: `/changes/${day.slice(0, 7)}/`,
    differences: [],
  };
}

/** The changes of a month, the newest first. */
export interface ChangedMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly changes: readonly RegisterChange[];
}

/** Changes by month, the newest first. */
export function groupByMonth(changes: readonly RegisterChange[]): ChangedMonth[] {
  const months = Map.groupBy(changes, ({ day }) => day.slice(0, 7));
  return [...months].map(([month, found]) => ({ month, changes: found }));
}
