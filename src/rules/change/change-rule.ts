import type { Change } from './entry-change.ts';
import type { PartialDeclaration } from '../../model/declaration.ts';
import type { Finding, FindingInFile, Rule } from '../rule.ts';

/** A rule that looks at what a change does to entries that are published. */
export interface ChangeRule<Details> extends Rule<Details> {
  readonly check: (change: Change) => Iterable<FindingInFile<Details>>;
}

/** What a rule about changed declarations is made of: `compare` gives its findings for one that is there before and after. */
export interface DeclarationChangeRule<Details> extends Rule<Details> {
  readonly compare: (before: PartialDeclaration, after: PartialDeclaration) => Iterable<Finding<Details>>;
}

/** Makes a rule about the declarations that a change leaves in the register, each as far as it could be read. */
export function declarationChangeRule<Details>(rule: DeclarationChangeRule<Details>): ChangeRule<Details> {
  return {
    ...rule,
    *check({ entries }) {
      for (const { file, before, after } of entries) {
        if (!before?.draft || !after?.draft) continue;
        for (const finding of rule.compare(before.draft, after.draft)) {
          yield { file, place: after.placeOf(finding.field), ...finding };
        }
      }
    },
  };
}

/** Any rule that looks at a change. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- `say` takes the details of its own rule, which a list of rules cannot express.
export type AnyChangeRule = ChangeRule<any>;
