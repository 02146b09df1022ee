import type { Change } from './entry-change.ts';
import type { FindingInFile, Rule } from '../rule.ts';

/** A rule that looks at what a change does to entries that are published. */
export interface ChangeRule<Details> extends Rule<Details> {
  readonly check: (change: Change) => Iterable<FindingInFile<Details>>;
}

/** Any rule that looks at a change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- `say` takes what its own rule gives, and TypeScript has no word for a list of such rules.
export type AnyChangeRule = ChangeRule<any>;
