import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import type { Day } from '../../text/dates.ts';
import { checkSubmission } from '../../draft/check-submission.ts';
import { filesOf } from '../../draft/compose.ts';
import { placeMessages, type PlacedMessage } from '../state/message-places.ts';
import { organisationsNamed } from '../state/edit-submission.ts';
import type { StoredDraft } from '../store/draft-store.ts';

/** What the checker says of a draft, and where each message belongs. */
export interface CheckedDraft {
  readonly messages: readonly Message[];
  readonly placed: readonly PlacedMessage[];
}

/** Nothing was checked yet. */
export const unchecked: CheckedDraft = { messages: [], placed: [] };

/** Checks a draft as it stands. */
export function checkDraft({ submission, original }: StoredDraft, today: Day, known: RegisterFacts): CheckedDraft {
  const found = checkSubmission(submission, { today, known, ...(original !== undefined && { original }) });
  // Whoever is named in a field that is not complete yet does take part.
  const named = new Set(organisationsNamed(submission).map((id) => `content/organisations/${id}.md`));
  const messages = found.filter(({ code, file }) => code !== 'unused-organisation' || !named.has(file));
  return { messages, placed: placeMessages(messages, submission, filesOf(submission, original)) };
}
