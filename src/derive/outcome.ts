import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { addYears, toLastDay, type Day } from '../text/dates.ts';
import type { Term, ValueOf } from '../model/vocabulary/index.ts';

/** Whether a project has reported an outcome. */
export const outcomeStates = [
  { value: 'told', label: 'Told', explanation: 'The project has told at least one outcome.' },
  { value: 'due', label: 'Due', explanation: 'It has run for a year or has ended, and no outcome has been told.' },
  { value: 'not_yet_due', label: 'Not yet due', explanation: 'It has run for less than a year, or is not in use.' },
] as const satisfies readonly Term[];
/** A value of {@link outcomeStates}. */
export type OutcomeState = ValueOf<typeof outcomeStates>;

/** Whether an outcome has been reported or is due: after a year of live use, or on retirement. */
export function getOutcomeState(front: Pick<FrontMatter, 'stage' | 'started' | 'updates'>, today: Day): OutcomeState {
  if (front.updates?.some(({ kind }) => kind === 'outcome')) return 'told';
  if (front.stage === 'retired') return 'due';
  if (front.stage !== 'live' || front.started === undefined) return 'not_yet_due';
  // A start that is known to the month counts from its last day, so that no outcome is called due too early.
  return addYears(toLastDay(front.started), 1) <= today ? 'due' : 'not_yet_due';
}

/** Whether an entry's review is in date. */
export const reviewStates = [
  { value: 'in_date', label: 'In date', explanation: 'The next review of this entry is not due yet.' },
  { value: 'overdue', label: 'Overdue', explanation: 'The day for the next review of this entry has passed.' },
] as const satisfies readonly Term[];
/** A value of {@link reviewStates}. */
export type ReviewState = ValueOf<typeof reviewStates>;

/** Whether the review is overdue. An entry of a project that has ended needs no more reviews. */
export function getReviewState(front: Pick<FrontMatter, 'stage' | 'review_by'>, today: Day): ReviewState {
  const ended = front.stage === 'retired' || front.stage === 'withdrawn';
  return !ended && front.review_by < today ? 'overdue' : 'in_date';
}

/** The day on which an entry last changed in substance: the latest of declared, reviewed and its updates. */
export function getLastUpdated(front: Pick<FrontMatter, 'declared' | 'reviewed' | 'updates'>): Day {
  return [front.declared, front.reviewed ?? '', ...(front.updates ?? []).map(({ date }) => date)].reduce((a, b) =>
    a > b ? a : b,
  );
}
