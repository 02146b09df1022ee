import { areas } from '../model/vocabulary/index.ts';
import { countMatching, describeShare, projectSeries, projectWords, countByTerm } from './count-projects.ts';
import type { Figure, FigureInput } from './figure.ts';

/** Where projects work. */
export function areasFigure({ projects }: FigureInput): Figure {
  const whole = countMatching(projects, ({ front }) => front.areas.includes('whole_region'));
  return {
    id: 'areas',
    title: 'Where projects work',
    finding: `${describeShare(whole, projects.length, projectWords, ['works', 'work'])} in the whole region; the others name boroughs.`,
    note: 'A project in several boroughs counts under each; one in the whole region counts there alone.',
    rowName: 'Area',
    over: 'kinds',
    series: projectSeries,
    rows: countByTerm(areas, [projects], ({ front }) => front.areas, '/areas/'),
  };
}
