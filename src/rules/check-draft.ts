import type { PartialDeclaration } from '../model/declaration.ts';
import { wholeFile, type Place } from '../model/message.ts';
import { draftRules } from './draft-rules.ts';
import { ruleCrashed } from './file/rule-crashed.ts';
import { makeFault, type AnyDraftRule, type CheckContext, type Fault, type Scope } from './rule.ts';

/** The place of a field, or of an excerpt of its text; the scope distinguishes the answer `contest` from the field. */
export type Locate = (field: string, scope: Scope, excerpt?: string) => Place;

/** What the rules find in a declaration. A rule that crashes becomes a message; the others still run. */
export function checkDraft(
  draft: PartialDeclaration,
  context: CheckContext,
  locate: Locate,
  rules: readonly AnyDraftRule[] = draftRules,
): Fault[] {
  return rules.flatMap((rule) => {
    try {
      return [...rule.check(draft, context)].map(({ field, details, place, excerpt }) =>
        makeFault(rule, details, field, place ?? locate(field, rule.scope, excerpt)),
      );
    } catch {
      return [makeFault(ruleCrashed, { code: rule.code }, '', wholeFile)];
    }
  });
}
