import { listLeads } from '../model/involvement.ts';
import { reviewStates } from '../derive/outcome.ts';
import { compareText } from '../text/compare-text.ts';
import { countMatching, describeShare, sumValues } from './count-projects.ts';
import type { Figure, FigureInput, FigureRow } from './figure.ts';

/** How many organisations are drawn; the CSV has all. */
const most = 15;

/** Whether teams have gone through their entries in time, by the organisations that lead the projects. */
export function reviewsFigure({ projects, organisationName }: FigureInput): Figure {
  const counts = new Map<string, [inDate: number, overdue: number]>();
  for (const { front, review } of projects) {
    for (const id of new Set(listLeads(front))) {
      const values = counts.get(id) ?? [0, 0];
      values[review === 'overdue' ? 1 : 0] += 1;
      counts.set(id, values);
    }
  }
  const rows = [...counts]
    .map(([id, values]): FigureRow => ({
      id,
      label: organisationName(id),
      address: `/organisations/${id}/`,
      values,
    }))
    .sort((a, b) => b.values[1]! - a.values[1]! || sumValues(b) - sumValues(a) || compareText(a.id, b.id));
  const overdue = countMatching(projects, ({ review }) => review === 'overdue');
  return {
    id: 'overdue-reviews',
    title: 'Entries whose review is overdue',
    finding: `${describeShare(overdue, projects.length, ['entry', 'entries'], ['is', 'are'])} overdue for the review that the team itself promised.`,
    note: 'Each entry names the day by which its team goes through it again. An entry with two leads counts for both.',
    rowName: 'Organisation',
    over: 'kinds',
    series: [
      { id: 'in_date', label: reviewStates[0].label, meaning: 'there' },
      { id: 'overdue', label: reviewStates[1].label, meaning: 'missing' },
    ],
    ...(rows.length <= most ? { rows } : { rows: [...rows.slice(0, most), others(rows.slice(most))], everyRow: rows }),
  };
}

function others(rows: readonly FigureRow[]): FigureRow {
  return {
    id: 'others',
    label: `${rows.length.toLocaleString('en-GB')} other organisations`,
    values: [0, 1].map((index) => rows.reduce((sum, { values }) => sum + values[index]!, 0)),
  };
}
