import type { Message } from '../../model/message.ts';
import { byPlace, wholeFile } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import { ruleCrashed } from '../file/rule-crashed.ts';
import { fault, toMessage, type AnyRegisterRule } from '../rule.ts';
import { clashingId } from './clashing-id.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { incompleteOrganisation } from './incomplete-organisation.ts';
import { missingOrganisation } from './missing-organisation.ts';
import { removedId } from './removed-id.ts';
import { takenId } from './taken-id.ts';
import { unusedOrganisation } from './unused-organisation.ts';

/** The rules that look at all files together. */
export const registerRules: readonly AnyRegisterRule[] = [
  clashingId,
  duplicateTitle,
  incompleteOrganisation,
  missingOrganisation,
  removedId,
  takenId,
  unusedOrganisation,
];

/** What the whole-register rules find. A rule that crashes becomes a message; the others still run. */
export function checkRegister(facts: RegisterFacts, rules: readonly AnyRegisterRule[] = registerRules): Message[] {
  return rules
    .flatMap((rule): Message[] => {
      try {
        return [...rule.check(facts)].map(({ file, field, place, details }) =>
          toMessage(file, fault(rule, details, field, place)),
        );
      } catch {
        return [toMessage('content', fault(ruleCrashed, { code: rule.code }, '', wholeFile))];
      }
    })
    .sort(byPlace);
}
