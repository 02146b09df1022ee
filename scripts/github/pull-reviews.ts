import { allPages, type GitHub } from './client.ts';

/** A review of a pull request. */
export interface Review {
  readonly id: number;
  readonly state: string;
  /** Who gave it; the number stays when an account changes its name. */
  readonly by: string;
  readonly account: number;
  /** The commit that was looked at. */
  readonly commit: string;
}

/** The approvals of a pull request that have not been dismissed. */
export async function approvalsOf(github: GitHub, number: number): Promise<Review[]> {
  return (await reviewsOf(github, number)).filter(({ state }) => state === 'APPROVED');
}

/** All reviews of a pull request, the oldest first. */
export async function reviewsOf({ request, owner, repo }: GitHub, number: number): Promise<Review[]> {
  const reviews = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
      page,
    }),
  );
  return reviews.map(({ id, user, commit_id: commit, state }) => ({
    id: Number(id),
    state,
    by: user?.login ?? '',
    account: Number(user?.id ?? 0),
    commit: commit ?? '',
  }));
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
