import { areas } from '../model/vocabulary/index.ts';
import { countOf, ofAll, projectSeries, projectWords, rowsByTerm } from './count-projects.ts';
import type { Figure, FigureInput } from './figure.ts';

/** Where projects work. */
export function areasFigure({ projects }: FigureInput): Figure {
  const whole = countOf(projects, ({ front }) => front.areas.includes('whole_region'));
  return {
    id: 'areas',
    title: 'Where projects work',
    finding: `${ofAll(whole, projects.length, projectWords, ['works', 'work'])} in the whole region; the others name boroughs.`,
    note: 'A project in several boroughs counts under each; one in the whole region counts there alone.',
    rowName: 'Area',
    over: 'kinds',
    series: projectSeries,
    rows: rowsByTerm(areas, [projects], ({ front }) => front.areas, '/areas/'),
  };
}
