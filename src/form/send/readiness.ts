import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import type { Submission } from '../../draft/draft.ts';
import { valueAt } from '../../draft/draft-values.ts';
import { isPersonal } from '../state/message-places.ts';
import type { Sending } from '../store/draft-store.ts';

/** What a sender agrees to, each on its own. */
export type Agreement = 'public' | 'permanent' | 'licence';

/** In the order in which they are asked. */
export const agreements: readonly Agreement[] = ['public', 'permanent', 'licence'];

/** Something that is missing before anything can be sent. */
export interface Missing {
  /** The id of the input that asks for it. */
  readonly id: string;
  /** What to do about it. */
  readonly message: string;
}

/** Warnings about text that may belong to a private person. The sender must look at each. */
export function findPersonalWarnings(messages: readonly Message[]): Message[] {
  return messages.filter((message) => message.severity === 'warning' && isPersonal(message));
}

/** Identifies what was confirmed: the same warning about another text is asked again. */
export function confirmationKey({ file, code, field, message }: Message): string {
  return [file, code, field, message].join('\n');
}

/** What has been said for sending so far; at first, the post and organisation that declare the project. */
export function prefillSending(sending: Sending | undefined, submission: Submission, register: RegisterFacts): Sending {
  if (sending) return sending;
  const read = (part: string): string => {
    const value = valueAt(submission.declaration.fields, `declared_by.${part}`);
    return typeof value === 'string' ? value : '';
  };
  const organisation = nameOf(read('organisation'), submission, register);
  return { agreed: [], organisation, post: read('post'), confirmed: [], step: 'filling' };
}

/** The name of an organisation, new or in the register; its id if it has no name. */
function nameOf(id: string, { organisations }: Submission, register: RegisterFacts): string {
  const written = organisations.find((organisation) => organisation.id === id)?.fields['name'];
  if (typeof written === 'string' && written.trim() !== '') return written;
  return register.organisations.find((organisation) => organisation.id === id)?.name || id;
}

const demands: Readonly<Record<Agreement, string>> = {
  public: 'Agree that the entry is public',
  permanent: 'Agree that the entry is permanent',
  licence: 'Agree to the licence of the entry',
};

/** What is missing before the ways to send are shown, in the order of the page. */
export function findMissing(sending: Sending, warnings: readonly Message[]): Missing[] {
  const { agreed, confirmed, organisation, post } = sending;
  const unconfirmed = warnings.flatMap((warning, index) =>
    confirmed.includes(confirmationKey(warning)) ? [] : [confirmationId(index)],
  );
  return [
    ...unconfirmed.map((id) => ({ id, message: 'Confirm that this belongs to no private person, or take it out' })),
    ...agreements
      .filter((agreement) => !agreed.includes(agreement))
      .map((agreement) => ({ id: agreementId(agreement), message: demands[agreement] })),
    ...(organisation.trim() === ''
      ? [{ id: 'send-organisation', message: 'Enter the organisation for which you speak' }]
      : []),
    ...(post.trim() === '' ? [{ id: 'send-post', message: 'Enter your post in that organisation' }] : []),
  ];
}

/** The id of the box that agrees to something. */
export function agreementId(agreement: Agreement): string {
  return `send-agree-${agreement}`;
}

/** The id of the box that confirms a warning, by its place among them. */
export function confirmationId(index: number): string {
  return `send-confirm-${index}`;
}
