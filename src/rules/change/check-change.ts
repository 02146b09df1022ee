import type { Message } from '../../model/message.ts';
import { runRules } from '../run-rules.ts';
import type { AnyChangeRule } from './change-rule.ts';
import type { Change } from './entry-change.ts';
import * as rules from './index.ts';

/** The rules about changes to what is published. An error refuses the change; a warning is put before the reviewer. */
export const changeRules: readonly AnyChangeRule[] = Object.values(rules);

/** What the rules about changes find. */
export function checkChange(change: Change): Message[] {
  return runRules(changeRules, change);
}
