import type { FilePair } from '../../src/review/file-pair.ts';
import type { PublishedEntry } from '../../src/review/published-register.ts';
import { review, type Review } from '../../src/review/review-change.ts';
import type { Day } from '../../src/text/dates.ts';
import type { Gate } from './gate.ts';

/** A change that has been looked at: what it touches, and what the review of its entries says. */
export interface Reviewed {
  readonly gate: Gate;
  readonly review: Review;
  /** Whether anything keeps it from being published. */
  readonly refused: boolean;
}

/** What there is to look at. */
export interface ProposalOptions {
  readonly gate: Gate;
  readonly pairs: readonly FilePair[];
  /** The register as it is published. */
  readonly entries: readonly PublishedEntry[];
  readonly today: Day;
  readonly author: string | undefined;
  readonly host: string;
}

/** Reviews what the gate has let through. */
export function reviewProposal({ gate, pairs, entries, today, author, host }: ProposalOptions): Reviewed {
  const result = review({
    pairs,
    entries,
    today,
    ...(author !== undefined && { author }),
    dataOnly: gate.dataOnly,
    host,
  });
  return { gate, review: result, refused: result.refused || gate.refusals.length > 0 };
}
