import { emptyDraft, type Draft } from './draft.ts';
import { addYears, type Day } from '../text/dates.ts';

/** How many years after it was declared a new entry proposes to be gone through again. */
const yearsToReview = 1;

/** A declaration as a form begins it: declared today, to be gone through in a year, with a contact that is made sure of today. */
export function startDraft(today: Day): Draft {
  return {
    ...emptyDraft,
    fields: { contact: { checked: today }, declared: today, review_by: addYears(today, yearsToReview) },
  };
}

/** A declaration that something else was the start of, with the same proposals where it says nothing of its own. */
export function fillDefaults(writing: Draft, today: Day): Draft {
  const { fields } = startDraft(today);
  const {
    contact = fields['contact']!,
    declared = fields['declared']!,
    review_by = fields['review_by']!,
  } = writing.fields;
  return { ...writing, fields: { ...writing.fields, contact, declared, review_by } };
}
