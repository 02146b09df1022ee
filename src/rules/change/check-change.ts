import type { Change } from './entry-change.ts';
import { byPlace, wholeFile, type Message } from '../../model/message.ts';
import { ruleCrashed } from '../file/rule-crashed.ts';
import { fault, toMessage } from '../rule.ts';
import type { AnyChangeRule } from './change-rule.ts';
import { aiSwitchedOff } from './ai-switched-off.ts';
import { answerWithdrawn } from './answer-withdrawn.ts';
import { changedDeclared } from './changed-declared.ts';
import { changedHistory } from './changed-history.ts';
import { changedReview } from './changed-review.ts';
import { contestRouteRemoved } from './contest-route-removed.ts';
import { deletedEntry } from './deleted-entry.ts';
import { deletedNotice } from './deleted-notice.ts';
import { deletedOrganisation } from './deleted-organisation.ts';
import { leadChanged } from './lead-changed.ts';
import { lessPersonalData } from './less-personal-data.ts';
import { lostPreviousId } from './lost-previous-id.ts';
import { reviewPostponed } from './review-postponed.ts';
import { signatoryChanged } from './signatory-changed.ts';

/** The rules about changes to what is published. An error refuses the change; a warning is put before the reviewer. */
export const changeRules: readonly AnyChangeRule[] = [
  aiSwitchedOff,
  answerWithdrawn,
  changedDeclared,
  changedHistory,
  changedReview,
  contestRouteRemoved,
  deletedEntry,
  deletedNotice,
  deletedOrganisation,
  leadChanged,
  lessPersonalData,
  lostPreviousId,
  reviewPostponed,
  signatoryChanged,
];

/** What the rules about changes find. A rule that crashes becomes a message; the others still run. */
export function checkChange(change: Change, rules: readonly AnyChangeRule[] = changeRules): Message[] {
  return rules
    .flatMap((rule): Message[] => {
      try {
        return [...rule.check(change)].map(({ file, field, place, details }) =>
          toMessage(file, fault(rule, details, field, place)),
        );
      } catch {
        return [toMessage('content', fault(ruleCrashed, { code: rule.code }, '', wholeFile))];
      }
    })
    .sort(byPlace);
}
