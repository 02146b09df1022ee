import type { Reviewed } from './review-proposal.ts';

/** A review for programs. Its shape is a contract: `schema` goes up when it changes. */
export function reviewJson(
  { gate, review, refused }: Reviewed,
  commits: { readonly base: string; readonly head: string },
): string {
  const { entries, messages, earlier, standing, personal, checklist } = review;
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
