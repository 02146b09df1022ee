import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import type { Day } from '../../text/dates.ts';
import { checkSubmission } from '../../draft/check-submission.ts';
import { composeFiles } from '../../draft/compose.ts';
import { placeMessages, type PlacedMessage } from '../state/message-places.ts';
import { findOrganisations } from '../state/edit-submission.ts';
import type { StoredDraft } from '../store/draft-store.ts';

/** What the checker says about a draft. */
export interface CheckedDraft {
  /** The messages as the checker gives them. */
  readonly messages: readonly Message[];
  /** The messages in the order of the form, each with its place there. */
  readonly placed: readonly PlacedMessage[];
}

/** The result before the first check. */
export const unchecked: CheckedDraft = { messages: [], placed: [] };

/** Checks a draft. */
export function checkDraft({ submission, original }: StoredDraft, today: Day, known: RegisterFacts): CheckedDraft {
  const found = checkSubmission(submission, { today, known, ...(original !== undefined && { original }) });
  // An organisation named in a field that is not complete yet does take part.
  const named = new Set(findOrganisations(submission).map((id) => `content/organisations/${id}.md`));
  const messages = found.filter(({ code, file }) => code !== 'unused-organisation' || !named.has(file));
  return { messages, placed: placeMessages(messages, submission, composeFiles(submission, original)) };
}
