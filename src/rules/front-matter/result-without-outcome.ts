import type { DraftRule } from '../rule.ts';

export const resultWithoutOutcome: DraftRule<{ kind: string }> = {
  code: 'result-without-outcome',
  severity: 'error',
  scope: 'front matter',
  title: 'Only an outcome has a result',
  why: 'The register counts what came of projects; other updates would be counted too.',
  bad: {
    frontMatter:
      'updates:\n  - date: 2026-09-01\n    kind: change\n    text: We count in two more parks.\n    result: as_hoped',
  },
  good: {
    frontMatter:
      'updates:\n  - date: 2026-09-01\n    kind: outcome\n    text: Repairs are now planned by use.\n    result: as_hoped',
  },
  say: ({ kind }) => ({
    message: `Result of the outcome: this update is of the kind "${kind}", not "outcome".`,
    fix: 'Delete "result", or change the kind to "outcome".',
  }),
  *check({ front: { updates } }) {
    for (const [index, { kind, result }] of (updates ?? []).entries()) {
      if (result && kind !== 'outcome') yield { field: `updates.${index}.result`, details: { kind } };
    }
  },
};
