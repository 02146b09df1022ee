import { principleStates, type PrincipleState } from '../derive/principle-states.ts';
import { principles, toPrincipleSlug } from '../model/principles.ts';
import { describeShare, projectWords } from './count-projects.ts';
import type { Figure, FigureInput, FigureRow, Meaning } from './figure.ts';

const meanings: Readonly<Record<PrincipleState, Meaning>> = {
  answered: 'there',
  open: 'missing',
  withheld: 'kept_back',
  not_applicable: 'aside',
  not_yet_due: 'later',
};

/** For each principle, how many projects have each state. */
export function principlesFigure({ projects }: FigureInput): Figure {
  const order = principleStates.map(({ value }) => value);
  const counts = principles.map(() => order.map(() => 0));
  for (const project of projects) {
    for (const { principle, state } of project.principles) counts[principle.number - 1]![order.indexOf(state)]! += 1;
  }
  const rows = principles.map((principle, index): FigureRow => ({
    id: String(principle.number),
    label: `${principle.number}. ${principle.name}`,
    address: `/principles/${toPrincipleSlug(principle)}/#projects`,
    values: counts[index]!,
  }));
  const [first, open] = [rows[0]!, order.indexOf('open')];
  const most = rows.reduce((a, b) => (b.values[open]! > a.values[open]! ? b : a));
  const weakest =
    most.values[open] === 0
      ? 'No principle is open.'
      : `Principle ${most.label.replace('.', ',')}, is open most often: in ${most.values[open]!.toLocaleString('en-GB')}.`;
  return {
    id: 'principles',
    title: 'Principles by what projects answer',
    finding: `${describeShare(first.values[0]!, projects.length, projectWords, ['answers', 'answer'])} everything about Principle 1. ${weakest}`,
    note: 'Worked out from what the projects answered themselves; nobody has verified it.',
    rowName: 'Principle',
    over: 'kinds',
    series: principleStates.map(({ value, label }) => ({ id: value, label, meaning: meanings[value] })),
    rows,
  };
}
