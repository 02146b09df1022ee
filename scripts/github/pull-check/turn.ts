import type { PullReview } from '../pull-requests.ts';

/** Whose turn it is: the signatory's, or that of the Civic Data Cooperative. */
export type Turn = 'signatory' | 'cdc';

/** What decides whose turn it is. */
export interface TurnOptions {
  /** Whether the check refuses the change. */
  readonly refused: boolean;
  readonly draft: boolean;
  /** The last commit. */
  readonly head: string;
  readonly reviews: readonly Pick<PullReview, 'state' | 'by' | 'commit'>[];
}

/** Decides whose turn it is. A reviewer who requested changes waits until there is another commit. */
export function decideTurn({ refused, draft, head, reviews }: TurnOptions): Turn {
  if (refused || draft) return 'signatory';
  const decisions = reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED');
  const last = new Map(decisions.map((review) => [review.by, review]));
  const waits = [...last.values()].some(({ state, commit }) => state === 'CHANGES_REQUESTED' && commit === head);
  return waits ? 'signatory' : 'cdc';
}

/** The labels that show, in a list of pull requests, whose turn it is and what is touched. */
export const labels = {
  signatory: 'waiting-for-signatory',
  cdc: 'waiting-for-cdc',
  dataOnly: 'data-only',
  code: 'touches-code',
} as const;

/** The labels that a pull request should have, and those of the register's own that it should not have. */
export function selectLabels(
  turn: Turn,
  dataOnly: boolean,
): { readonly wanted: string[]; readonly unwanted: string[] } {
  const wanted: string[] = [labels[turn], dataOnly ? labels.dataOnly : labels.code];
  return { wanted, unwanted: Object.values(labels).filter((label) => !wanted.includes(label)) };
}
