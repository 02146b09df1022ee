import type { Endpoints } from '@octokit/types';
import { undefinedIfMissing, type GitHub } from './client.ts';

/** A pull request. */
export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly merged: boolean;
  readonly title: string;
  readonly body: string;
  /** The login of whoever opened it; empty for a deleted account. */
  readonly author: string;
  readonly labels: readonly string[];
  /** The branch's name if it is in this repository; undefined for one in a fork. */
  readonly branch: string | undefined;
  /** The repository, `owner/name`, and branch it comes from, as its owner named them; undefined for a deleted fork. */
  readonly source: { readonly repository: string; readonly branch: string } | undefined;
  /** The branch it is to go into. */
  readonly base: string;
  readonly draft: boolean;
  /** When it was opened, ISO 8601. */
  readonly opened: string;
  /** Its last commit. */
  readonly head: string;
}

/** A review of a pull request. */
export interface PullReview {
  readonly id: number;
  readonly state: string;
  /** The reviewer's login. */
  readonly by: string;
  /** The reviewer's numeric id, which survives a change of login. */
  readonly account: number;
  /** The commit that was reviewed. */
  readonly commit: string;
}

/** All pull requests from a branch of this repository, also closed ones; the newest first. */
export async function listPullsFrom(github: GitHub, branch: string): Promise<PullRequest[]> {
  const found = await github.list('GET /repos/{owner}/{repo}/pulls', {
    state: 'all',
    head: `${github.owner}:${branch}`,
  });
  // GitHub ignores a filter that it does not understand.
  return found.map((data) => toPull(data, github)).filter((pull) => pull.branch === branch);
}

/** All open pull requests. */
export async function listOpenPulls(github: GitHub): Promise<PullRequest[]> {
  const found = await github.list('GET /repos/{owner}/{repo}/pulls', { state: 'open' });
  return found.map((data) => toPull(data, github));
}

/** Reads a pull request; undefined if there is none of this number. */
export async function fetchPull(github: GitHub, number: number): Promise<PullRequest | undefined> {
  const found = await undefinedIfMissing(
    github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }),
  );
  return found && toPull(found.data, github);
}

/** Opens a pull request. */
export async function createPull(
  github: GitHub,
  {
    branch,
    ...rest
  }: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string },
): Promise<PullRequest> {
  const { data } = await github.request('POST /repos/{owner}/{repo}/pulls', { head: branch, ...rest });
  return toPull(data, github);
}

/** Changes the title and the description of a pull request. */
export async function updatePull({ request }: GitHub, number: number, title: string, body: string): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number, title, body });
}

/** The messages of a pull request's commits, of which GitHub lists the first 250. */
export async function listCommitMessages({ list }: GitHub, number: number): Promise<string[]> {
  const commits = await list('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', { pull_number: number });
  return commits.map(({ commit }) => commit.message);
}

/** All reviews of a pull request, the oldest first. */
export async function listReviews({ list }: GitHub, number: number): Promise<PullReview[]> {
  const reviews = await list('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: number });
  return reviews.map(({ id, user, commit_id: commit, state }) => ({
    id: Number(id),
    state,
    by: user?.login ?? '',
    account: Number(user?.id ?? 0),
    commit: commit ?? '',
  }));
}

/** The approvals of a pull request that have not been dismissed. */
export async function listApprovals(github: GitHub, number: number): Promise<PullReview[]> {
  return (await listReviews(github, number)).filter(({ state }) => state === 'APPROVED');
}

/** Dismisses an approval with a message. */
export async function dismissApproval(
  { request }: GitHub,
  number: number,
  approval: number,
  message: string,
): Promise<void> {
  await request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals', {
    pull_number: number,
    review_id: approval,
    message,
    event: 'DISMISS',
  });
}

type PullData =
  | Endpoints['GET /repos/{owner}/{repo}/pulls']['response']['data'][number]
  | Endpoints['GET /repos/{owner}/{repo}/pulls/{pull_number}']['response']['data'];

function toPull(data: PullData, { owner, repo }: GitHub): PullRequest {
  const { head } = data;
  // A deleted fork has none, whatever GitHub's description says.
  const repository = (head.repo as typeof head.repo | null)?.full_name;
  return {
    number: data.number,
    open: data.state === 'open',
    merged: data.merged_at !== null,
    title: data.title,
    body: data.body ?? '',
    author: data.user?.login ?? '',
    labels: data.labels.flatMap(({ name }) => name),
    // GitHub ignores case in the names of accounts and repositories.
    branch: repository?.toLowerCase() === `${owner}/${repo}`.toLowerCase() ? head.ref : undefined,
    source: repository === undefined ? undefined : { repository, branch: head.ref },
    base: data.base.ref,
    draft: data.draft ?? false,
    opened: data.created_at,
    head: head.sha,
  };
}
