import { allPages, type GitHub } from './client.ts';

/** An approval of a pull request that counts at present. */
export interface Approval {
  readonly id: number;
  /** Who gave it; the number stays when an account changes its name. */
  readonly by: string;
  readonly account: number;
  /** The commit that was approved. */
  readonly commit: string;
}

/** The approvals of a pull request that have not been dismissed. */
export async function approvalsOf({ request, owner, repo }: GitHub, number: number): Promise<Approval[]> {
  const reviews = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
      page,
    }),
  );
  return reviews.flatMap(({ id, user, commit_id: commit, state }) =>
    state === 'APPROVED'
      ? [{ id: Number(id), by: user?.login ?? '', account: Number(user?.id ?? 0), commit: commit ?? '' }]
      : [],
  );
}

/** Dismisses an approval, and says why. */
export async function dismissApproval(
  { request, owner, repo }: GitHub,
  number: number,
  approval: number,
  why: string,
): Promise<void> {
  await request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
    owner,
    repo,
    pull_number: number,
    review_id: approval,
    message: why,
    event: 'DISMISS',
  });
}
