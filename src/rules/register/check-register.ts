import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import type { AnyRegisterRule } from '../rule.ts';
import { runRules } from '../run-rules.ts';
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

/** What the rules about the whole register find. */
export function checkRegister(facts: RegisterFacts, rules: readonly AnyRegisterRule[] = registerRules): Message[] {
  return runRules(rules, facts);
}
