import type { Review } from '../pull-reviews.ts';

/** Whose turn it is: the signatory's, or that of the Civic Data Cooperative. */
export type Turn = 'signatory' | 'cdc';

/** What decides whose turn it is. */
export interface TurnFacts {
  /** Whether the checker refuses what is there. */
  readonly refused: boolean;
  readonly draft: boolean;
  /** The last commit. */
  readonly head: string;
  readonly reviews: readonly Pick<Review, 'state' | 'by' | 'commit'>[];
}

/** Whose turn it is. A reviewer who asked for changes waits until something is handed in again. */
export function turnOf({ refused, draft, head, reviews }: TurnFacts): Turn {
  if (refused || draft) return 'signatory';
  const last = new Map(
    reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED').map((each) => [each.by, each]),
  );
  const waits = [...last.values()].some(({ state, commit }) => state === 'CHANGES_REQUESTED' && commit === head);
  return waits ? 'signatory' : 'cdc';
}

/** The labels by which a list of pull requests shows whose turn it is and what is touched. */
export const labels = {
  signatory: 'waiting-for-signatory',
  cdc: 'waiting-for-cdc',
  dataOnly: 'data-only',
  code: 'touches-code',
} as const;

/** The labels that a pull request should have, and those of the register's own that it should not have. */
export function labelsFor(turn: Turn, dataOnly: boolean): { readonly wanted: string[]; readonly unwanted: string[] } {
  const wanted: string[] = [labels[turn], dataOnly ? labels.dataOnly : labels.code];
  return { wanted, unwanted: Object.values(labels).filter((label) => !wanted.includes(label)) };
}
