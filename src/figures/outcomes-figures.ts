import { outcomeStates, type OutcomeState } from '../derive/outcome.ts';
import { compareText } from '../text/compare-text.ts';
import { results, stages } from '../model/vocabulary/index.ts';
import { countMatching, describeShare, projectSeries, projectWords, countByTerm, sumValues } from './count-projects.ts';
import type { CountedProject, Figure, FigureInput, Meaning } from './figure.ts';

const meanings: Readonly<Record<OutcomeState, Meaning>> = { told: 'there', due: 'missing', not_yet_due: 'later' };

/** Whether projects have reported an outcome, by their stage. */
export function outcomesFigure({ projects }: FigureInput): Figure {
  const groups = outcomeStates.map(({ value }) => projects.filter(({ outcome }) => outcome === value));
  const [told, due] = groups.map(({ length }) => length) as [number, number];
  const byStage = countByTerm(stages, groups, ({ front }) => [front.stage], '/stages/');
  return {
    id: 'outcomes',
    title: 'Outcomes: told, due, not yet due',
    finding: `${describeShare(told, projects.length, projectWords, ['has', 'have'])} told what came of it; it is due from ${due.toLocaleString('en-GB')}.`,
    note: 'An outcome is due after a year live, or when a project has ended.',
    rowName: 'Stage',
    over: 'kinds',
    series: outcomeStates.map(({ value, label }) => ({ id: value, label, meaning: meanings[value] })),
    rows: [
      { id: 'all', label: 'All projects', values: groups.map(({ length }) => length) },
      ...byStage.filter((row) => sumValues(row) > 0),
    ],
  };
}

const notSaid = { value: 'not_said', label: 'Does not say', explanation: 'The outcome is told without a verdict.' };

/** What the reported outcomes say: of each project the newest. */
export function resultsFigure({ projects }: FigureInput): Figure {
  const told = projects.filter(({ outcome }) => outcome === 'told');
  const asHoped = countMatching(told, (project) => resultOf(project) === 'as_hoped');
  return {
    id: 'results',
    title: 'What the outcomes say',
    finding: `${describeShare(asHoped, told.length, ['project that has told an outcome', 'projects that have told an outcome'], ['says', 'say'])} that it went as hoped.`,
    note: 'The project’s own verdict; of each project its newest outcome counts.',
    rowName: 'Result',
    over: 'kinds',
    series: projectSeries,
    rows: countByTerm([...results, notSaid], [told], (project) => [resultOf(project)]),
  };
}

function resultOf({ front }: CountedProject): string {
  const [newest] = (front.updates ?? [])
    .filter(({ kind }) => kind === 'outcome')
    .toSorted((a, b) => compareText(b.date, a.date));
  return newest?.result ?? notSaid.value;
}
