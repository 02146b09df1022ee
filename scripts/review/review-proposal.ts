import { reviewChange, type ReviewResult, type ReviewOptions } from '../../src/review/review-change.ts';
import type { GateResult } from './gate.ts';

/** A reviewed change: what it touches, and the review of its entries. */
export interface ReviewedProposal {
  readonly gate: GateResult;
  readonly review: ReviewResult;
  /** Whether anything keeps it from being published. */
  readonly refused: boolean;
}

/** What to review. */
export interface ProposalOptions extends Omit<ReviewOptions, 'author' | 'dataOnly'> {
  readonly gate: GateResult;
  readonly author: string | undefined;
}

/** Reviews the entries that passed the gate. */
export function reviewProposal({ gate, author, ...options }: ProposalOptions): ReviewedProposal {
  const result = reviewChange({ ...options, ...(author !== undefined && { author }), dataOnly: gate.dataOnly });
  return { gate, review: result, refused: result.refused || gate.refusals.length > 0 };
}

/** A review for programs. Its shape is a contract: `schema` goes up when it changes. */
export function formatReviewJson(
  { gate, review: { entries, messages, earlier, standing, personal, checklist }, refused }: ReviewedProposal,
  commits: { readonly base: string; readonly head: string },
): string {
  const report = {
    schema: 1,
    ...commits,
    refused,
    data_only: gate.dataOnly,
    outside: gate.outside,
    refusals: gate.refusals,
    author: standing,
    personal,
    entries,
    messages,
    earlier,
    checklist,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
