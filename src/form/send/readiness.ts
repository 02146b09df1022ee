import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import type { Submission } from '../../draft/draft.ts';
import type { Sending } from '../store/draft-store.ts';

/** What a sender agrees to, each on its own. */
export type Agreement = 'public' | 'permanent' | 'licence';

/** In the order in which they are asked. */
export const agreements: readonly Agreement[] = ['public', 'permanent', 'licence'];

/** Something that is missing before anything can be sent, and the part of the page that asks for it. */
export interface Missing {
  /** Id of the input. */
  readonly id: string;
  readonly message: string;
}

/** Warnings about text that may belong to a private person. Each must be looked at by whoever sends. */
export function personalWarnings(messages: readonly Message[]): Message[] {
  return messages.filter(({ code, severity }) => severity === 'warning' && code.startsWith('personal-'));
}

/** Names what was confirmed: the same warning about another text is asked again. */
export function confirmationOf({ file, code, field, message }: Message): string {
  return [file, code, field, message].join('\n');
}

/** What has been said for sending so far; at first, for whom the entry says that it is declared. */
export function sendingOf(sending: Sending | undefined, submission: Submission, register: RegisterFacts): Sending {
  if (sending) return sending;
  const declaredBy = submission.declaration.fields['declared_by'];
  const said = (key: string): string => {
    if (typeof declaredBy !== 'object' || declaredBy === null || Array.isArray(declaredBy)) return '';
    const value = (declaredBy as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? value : '';
  };
  const organisation = nameOf(said('organisation'), submission, register);
  return { agreed: [], organisation, post: said('post'), confirmed: [], step: 'filling' };
}

/** The name of an organisation, from the register or from what is handed in with the declaration; its id without a name. */
function nameOf(id: string, { organisations }: Submission, register: RegisterFacts): string {
  const written = organisations.find((organisation) => organisation.id === id)?.fields['name'];
  if (typeof written === 'string' && written.trim() !== '') return written;
  return register.organisations.find((organisation) => organisation.id === id)?.name || id;
}

/** What is missing before the ways to send are shown, in the order of the page. */
export function missingFor(sending: Sending, warnings: readonly Message[]): Missing[] {
  const confirmed = new Set(sending.confirmed);
  return [
    ...warnings.flatMap((warning, index) =>
      confirmed.has(confirmationOf(warning))
        ? []
        : [{ id: confirmationId(index), message: 'Confirm that this belongs to no private person, or take it out' }],
    ),
    ...agreements
      .filter((agreement) => !sending.agreed.includes(agreement))
      .map((agreement) => ({ id: agreementId(agreement), message: demands[agreement] })),
    ...(sending.organisation.trim() === ''
      ? [{ id: 'send-organisation', message: 'Enter the organisation for which you speak' }]
      : []),
    ...(sending.post.trim() === '' ? [{ id: 'send-post', message: 'Enter your post in that organisation' }] : []),
  ];
}

/** Id of the box that agrees to something. */
export function agreementId(agreement: Agreement): string {
  return `send-agree-${agreement}`;
}

/** Id of the box that confirms a warning, by its place among them. */
export function confirmationId(index: number): string {
  return `send-confirm-${index}`;
}

const demands: Readonly<Record<Agreement, string>> = {
  public: 'Agree that the entry is public',
  permanent: 'Agree that the entry is permanent',
  licence: 'Agree to the licence of the entry',
};
