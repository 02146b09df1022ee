import { cannotBeWithheld } from './answers/cannot-be-withheld.ts';
import { leftToFill } from './answers/left-to-fill.ts';
import { nearOpening } from './answers/near-opening.ts';
import { assessmentWithoutDate } from './front-matter/assessment-without-date.ts';
import { assessmentWithoutReason } from './front-matter/assessment-without-reason.ts';
import { contradiction } from './front-matter/contradiction.ts';
import { dateInTheFuture } from './front-matter/date-in-the-future.ts';
import { declaredByOutsider } from './front-matter/declared-by-outsider.ts';
import { endedAndRetired } from './front-matter/ended-and-retired.ts';
import { endedBeforeStart } from './front-matter/ended-before-start.ts';
import { missingAi } from './front-matter/missing-ai.ts';
import { missingContest } from './front-matter/missing-contest.ts';
import { missingDpia } from './front-matter/missing-dpia.ts';
import { missingLead } from './front-matter/missing-lead.ts';
import { missingResponsible } from './front-matter/missing-responsible.ts';
import { missingSpecialCategory } from './front-matter/missing-special-category.ts';
import { missingStart } from './front-matter/missing-start.ts';
import { noneAlone } from './front-matter/none-alone.ts';
import { resultWithoutOutcome } from './front-matter/result-without-outcome.ts';
import { reviewTooLate } from './front-matter/review-too-late.ts';
import { unexpectedAi } from './front-matter/unexpected-ai.ts';
import { unreachableContact } from './front-matter/unreachable-contact.ts';
import { unreachableContest } from './front-matter/unreachable-contest.ts';
import { wholeRegionAlone } from './front-matter/whole-region-alone.ts';
import { personalRules } from './personal/index.ts';
import { severalSentences } from './words/several-sentences.ts';
import type { AnyDraftRule } from './rule.ts';

/** The rules that look at one declaration, whether it is to be published or only tried out. */
export const draftRules: readonly AnyDraftRule[] = [
  cannotBeWithheld,
  leftToFill,
  nearOpening,
  assessmentWithoutDate,
  assessmentWithoutReason,
  contradiction,
  dateInTheFuture,
  declaredByOutsider,
  endedAndRetired,
  endedBeforeStart,
  missingAi,
  missingContest,
  missingDpia,
  missingLead,
  missingResponsible,
  missingSpecialCategory,
  missingStart,
  noneAlone,
  resultWithoutOutcome,
  reviewTooLate,
  unexpectedAi,
  unreachableContact,
  unreachableContest,
  wholeRegionAlone,
  ...personalRules,
  severalSentences,
];
