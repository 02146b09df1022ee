import { organisationKinds } from '../model/vocabulary/index.ts';
import { describeShare, countByTerm, sumValues } from './count-projects.ts';
import type { Figure, FigureInput } from './figure.ts';

/** Who has signed the Charter, by whether they have declared anything. */
export function coverageFigure({ signatories }: FigureInput): Figure {
  const groups = (['declared', 'nothing', 'silent'] as const).map((coverage) =>
    signatories.filter((signatory) => signatory.coverage === coverage),
  );
  const [declared, nothing, silent] = groups.map(({ length }) => length) as [number, number, number];
  const byKind = countByTerm(organisationKinds, groups, ({ kind }) => [kind]).filter((row) => sumValues(row) > 0);
  return {
    id: 'signatories',
    title: 'Who has declared',
    finding:
      signatories.length === 0
        ? 'No organisation has signed the Charter yet.'
        : `${describeShare(declared, signatories.length, ['signatory', 'signatories'], ['has', 'have'])} declared a project, ${nothing.toLocaleString('en-GB')} ${nothing === 1 ? 'says' : 'say'} that there is nothing to declare and ${silent.toLocaleString('en-GB')} ${silent === 1 ? 'is' : 'are'} silent.`,
    note: 'An organisation has declared when it leads a project in the register.',
    rowName: 'Kind of organisation',
    over: 'kinds',
    series: [
      { id: 'declared', label: 'Declared', meaning: 'there' },
      { id: 'nothing_to_declare', label: 'Nothing to declare', meaning: 'aside' },
      { id: 'silent', label: 'Silent', meaning: 'missing' },
    ],
    rows: [{ id: 'all', label: 'All signatories', values: [declared, nothing, silent] }, ...byKind],
  };
}
