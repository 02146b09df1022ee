import { emptyDraft, type Draft } from './draft.ts';
import { addYears, type Day } from '../text/dates.ts';

/** The suggested time from a declaration to its next review. */
const yearsToReview = 1;

/** Creates an empty draft, declared today with a contact checked today and the next review in a year. */
export function startDraft(today: Day): Draft {
  return {
    ...emptyDraft,
    fields: { contact: { checked: today }, declared: today, review_by: addYears(today, yearsToReview) },
  };
}

/** Adds the values of {@link startDraft} that a draft from elsewhere lacks. */
export function fillDefaults(draft: Draft, today: Day): Draft {
  const { fields } = startDraft(today);
  const {
    contact = fields['contact']!,
    declared = fields['declared']!,
    review_by = fields['review_by']!,
  } = draft.fields;
  return { ...draft, fields: { ...draft.fields, contact, declared, review_by } };
}
