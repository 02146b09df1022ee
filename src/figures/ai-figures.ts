import { aiKinds, aiRoles, aiUses } from '../model/vocabulary/index.ts';
import {
  countMatching,
  sortLargestFirst,
  describeShare,
  projectSeries,
  projectWords,
  countByTerm,
} from './count-projects.ts';
import type { CountedProject, Figure, FigureInput, Series } from './figure.ts';

/** How many projects use AI. */
export function aiUsesFigure({ projects }: FigureInput): Figure {
  const uses = countMatching(projects, ({ front }) => front.uses_ai === 'yes');
  return {
    id: 'ai',
    title: 'Use of AI',
    finding: `${describeShare(uses, projects.length, projectWords, ['uses', 'use'])} AI.`,
    rowName: 'AI',
    over: 'kinds',
    series: projectSeries,
    rows: countByTerm(aiUses, [projects], ({ front }) => [front.uses_ai]),
  };
}

const inUseOrNot: readonly Series[] = [
  { id: 'uses_ai', label: 'Projects that use AI', meaning: 'there' },
  { id: 'planned_or_not_sure', label: 'AI is planned, or they are not sure', meaning: 'later' },
];
const usersOfAi = ['project that uses AI', 'projects that use AI'] as const;
const eachCounts = 'A project with several AI systems counts under each of them.';

/** Projects by the kinds of AI in them. */
export function aiKindsFigure({ projects }: FigureInput): Figure {
  const groups = byUse(projects);
  const rows = countByTerm(aiKinds, groups, ({ front }) => (front.ai ?? []).map(({ kind }) => kind));
  const most = rows.reduce((a, b) => (b.values[0]! > a.values[0]! ? b : a));
  return {
    id: 'ai-kinds',
    title: 'Kinds of AI',
    finding:
      most.values[0] === 0
        ? 'No project tells of AI in use.'
        : `${describeShare(most.values[0]!, groups[0].length, usersOfAi, ['tells', 'tell'])} of the kind “${most.label}”, the most frequent.`,
    note: eachCounts,
    rowName: 'Kind of AI',
    over: 'kinds',
    series: inUseOrNot,
    rows: sortLargestFirst(rows),
  };
}

/** Projects by the part that AI plays in decisions. */
export function aiRolesFigure({ projects }: FigureInput): Figure {
  const groups = byUse(projects);
  const alone = countMatching(groups[0], ({ front }) =>
    (front.ai ?? []).some(({ role }) => role === 'decides' || role === 'acts'),
  );
  return {
    id: 'who-decides',
    title: 'Who decides: the part that AI plays',
    finding: `${describeShare(alone, groups[0].length, usersOfAi, ['lets', 'let'])} it decide or act by itself.`,
    note: eachCounts,
    rowName: 'What the AI does',
    over: 'kinds',
    series: inUseOrNot,
    rows: countByTerm(aiRoles, groups, ({ front }) => (front.ai ?? []).map(({ role }) => role)),
  };
}

function byUse(projects: readonly CountedProject[]): [CountedProject[], CountedProject[]] {
  const uses = projects.filter(({ front }) => front.uses_ai === 'yes');
  return [uses, projects.filter(({ front }) => front.uses_ai !== 'yes')];
}
