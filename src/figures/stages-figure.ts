import { stages } from '../model/vocabulary/index.ts';
import { countMatching, describeShare, projectSeries, projectWords, countByTerm } from './count-projects.ts';
import type { Figure, FigureInput } from './figure.ts';

/** How many projects have come how far. */
export function stagesFigure({ projects }: FigureInput): Figure {
  const inUse = countMatching(projects, ({ front }) => front.stage === 'live' || front.stage === 'pilot');
  return {
    id: 'stages',
    title: 'How far projects have come',
    finding: `${describeShare(inUse, projects.length, projectWords, ['is', 'are'])} in use, live or as a pilot.`,
    rowName: 'Stage',
    over: 'kinds',
    series: projectSeries,
    rows: countByTerm(stages, [projects], ({ front }) => [front.stage], '/stages/'),
  };
}
