import { addYears, formatDate } from '../text/dates.ts';
import { countNoun } from '../text/count-noun.ts';
import { countMatching } from './count-projects.ts';
import type { Figure, FigureInput, FigureRow } from './figure.ts';
import { listPeriods } from './periods.ts';

/** Declarations over time: how many in each period, and how many there had been at its end. */
export function declarationsFigure({ projects, today }: FigureInput): Figure {
  const days = projects.map(({ front }) => front.declared).sort();
  const first = days[0] ?? today;
  const { periods, of } = listPeriods(first, today);
  const news = new Map<string, number>();
  for (const day of days) news.set(of(day), (news.get(of(day)) ?? 0) + 1);
  let all = 0;
  const rows = periods.map(({ id, label }): FigureRow => {
    const declared = news.get(id) ?? 0;
    all += declared;
    return { id, label, values: [declared, all] };
  });
  const lastYear = countMatching(days, (day) => day > addYears(today, -1));
  return {
    id: 'declarations',
    title: 'Declarations over time',
    finding:
      days.length === 0
        ? 'No project has been declared yet.'
        : `${countNoun(days.length, 'project')} declared since ${formatDate(first.slice(0, 7))}, ${lastYear.toLocaleString('en-GB')} of them in the last twelve months.`,
    note: 'Projects that are in the register today, by the day on which they were declared.',
    rowName: 'Time',
    over: 'time',
    series: [
      { id: 'declared', label: 'Newly declared', meaning: 'there' },
      { id: 'all_together', label: 'All together', meaning: 'there' },
    ],
    rows,
  };
}
