import { whyNotShown } from '../../history/version.ts';
import { exampleColumn, makeColumn, projectColumn } from '../table-columns.ts';
import type { ExportedProject } from '../project-json.ts';
import type { Column, Table } from '../table.ts';
import { listProjectCells, toProject } from './project-parts-tables.ts';

function column(name: string, label: string, meaning: string, details: Partial<Column> = {}): Column {
  return makeColumn(name, label, meaning, { origin: 'the history of the file in Git', required: false, ...details });
}

/** Every published version of every entry; empty if the register does not know its past. */
export const versionsTable: Table<ExportedProject> = {
  name: 'versions',
  title: 'Versions',
  meaning: 'One row for each published version of a project: when it was published, why, and what it changed.',
  key: ['project_id', 'number'],
  links: [toProject],
  columns: [
    projectColumn,
    column('number', 'Number', 'Counted from 1, the oldest. It never changes.', { kind: 'integer', required: true }),
    exampleColumn,
    column('day', 'Day', 'The day it was published.', { kind: 'day', required: true }),
    column('at', 'Moment', 'The moment it was published, in Greenwich.', { required: true }),
    column('commit', 'Commit', 'The commit in Git with which it was published.', { required: true }),
    column('id_then', 'Id then', 'The id that the entry had then.', { required: true }),
    column('reason', 'Reason', 'Why it changed, in the words of whoever changed it.'),
    column('pull', 'Pull request', 'The number of the pull request with which it came.', { kind: 'integer' }),
    column(
      'requested_by',
      'Asked for by',
      'Who asked for the change: organisations and posts, or the issue in which somebody asked, by its number.',
      { kind: 'list' },
    ),
    column('unreadable', 'Not shown', `true for a version that is not shown: ${whyNotShown}.`, { kind: 'yes' }),
    column('summary', 'Summary', 'What it changed, in a line.'),
    column(
      'fields_changed',
      'Fields changed',
      'The fields and questions in which it differs from the version before.',
      {
        kind: 'list',
      },
    ),
  ],
  rows: ({ project }) =>
    project.history.map((version) => ({
      ...listProjectCells(project),
      number: version.number,
      day: version.day,
      at: version.at,
      commit: version.commit,
      id_then: version.id,
      reason: version.reason || undefined,
      pull: version.pull,
      requested_by: version.requestedBy,
      ...(!version.readable && { unreadable: true }),
      summary: version.summary || undefined,
      fields_changed: [...new Set(version.differences.map(({ field }) => field))],
    })),
};
