import { findAccounts } from '../../src/history/trailers.ts';
import type { GitHub } from './client.ts';
import { findIssueOfBranch } from './from-issue/issue-proposal.ts';
import { fetchIssue } from './issues.ts';
import { listApprovals, listCommitMessages, dismissApproval, fetchPull } from './pull-requests.ts';

const explanation =
  'You asked for this entry yourself, so somebody else has to approve it. Thank you for reading it once more; a comment is always welcome.';

/**
 * Dismisses approvals of a pull request by those who asked for it: the author of the issue it was made from, and the accounts
 * that its commits name. GitHub would accept them, because the register's own account has opened it. Considers every approval
 * that counts, so that the next run completes one that failed.
 * @returns how many were dismissed; undefined if the pull request was not made from an issue.
 */
export async function dismissOwnApprovals(github: GitHub, number: number): Promise<number | undefined> {
  const pull = await fetchPull(github, number);
  const issue = pull?.branch === undefined ? undefined : findIssueOfBranch(pull.branch);
  // The account that opened it decides, not its text, which is easily imitated.
  if (!pull?.open || issue === undefined || pull.author !== github.bot) return undefined;
  const approvals = await listApprovals(github, number);
  if (approvals.length === 0) return 0;
  const asker = await fetchIssue(github, issue);
  const named = new Set((await listCommitMessages(github, number)).flatMap(findAccounts));
  const own = approvals.filter(
    ({ account, by }) => (account !== 0 && account === asker?.account) || named.has(by.toLowerCase()),
  );
  for (const { id } of own) await dismissApproval(github, number, id, explanation);
  return own.length;
}
