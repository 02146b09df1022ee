import type { Step } from '../../model/fields/form-steps.ts';
import type { WrittenFields, Submission } from '../../draft/draft.ts';
import { isGroup, saysNothing, withValue } from '../../draft/draft-values.ts';
import { saysMissing, type PlacedMessage } from '../state/message-places.ts';

/** How far a step has come. */
export type StepStatus =
  | { readonly state: 'not started' | 'in progress' | 'done' | 'optional' }
  /** Something that was written has to be corrected. */
  | { readonly state: 'to correct'; readonly number: number };

/** How far a step has come, by what is written in it and what the checker says of it. */
export function findStepStatus(step: Step, submission: Submission, placed: readonly PlacedMessage[]): StepStatus {
  const errors = placed.filter(({ step: id, message }) => id === step.id && message.severity === 'error');
  const begun = isBegun(step, submission);
  if (errors.length === 0) return { state: begun ? 'done' : 'optional' };
  if (!begun) return { state: 'not started' };
  const wrong = errors.filter(({ message }) => !saysMissing(message)).length;
  return wrong > 0 ? { state: 'to correct', number: wrong } : { state: 'in progress' };
}

/** Whether anything was written in a step, apart from default values. */
function isBegun({ items }: Step, { declaration, organisations }: Submission): boolean {
  return items.some((item) => {
    if ('question' in item) {
      const { state, words } = declaration.answers[item.question];
      return state !== 'answered' || words.trim() !== '';
    }
    if (item.field === 'organisations' && organisations.length > 0) return true;
    return !saysNothing(withoutProposals(declaration.fields)[item.field]);
  });
}

/** The fields without the default values of a new draft. */
function withoutProposals(fields: WrittenFields): WrittenFields {
  const { contact } = fields;
  return isGroup(contact) ? { ...fields, contact: withValue(contact, 'checked', undefined) } : fields;
}
