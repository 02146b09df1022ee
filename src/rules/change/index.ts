/** The rules about changes; see `check-change.ts`. */
export { aiSwitchedOff } from './ai-switched-off.ts';
export { answerWithdrawn } from './answer-withdrawn.ts';
export { changedDeclared } from './changed-declared.ts';
export { changedHistory } from './changed-history.ts';
export { changedReview } from './changed-review.ts';
export { contestRouteRemoved } from './contest-route-removed.ts';
export { deletedEntry } from './deleted-entry.ts';
export { deletedNotice } from './deleted-notice.ts';
export { deletedOrganisation } from './deleted-organisation.ts';
export { leadChanged } from './lead-changed.ts';
export { lessPersonalData } from './less-personal-data.ts';
export { lostPreviousId } from './lost-previous-id.ts';
export { reviewPostponed } from './review-postponed.ts';
export { signatoryChanged } from './signatory-changed.ts';
