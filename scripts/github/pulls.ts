import { allPages, orNothing, type GitHub } from './client.ts';

/** What of a pull request matters here. */
export interface Pull {
  readonly number: number;
  readonly open: boolean;
  readonly merged: boolean;
  readonly title: string;
  readonly body: string;
  /** Who opened it; empty for an account that is gone. */
  readonly author: string;
  readonly labels: readonly string[];
  /** The branch's name, where it lies in this repository itself; undefined for one in a copy of it. */
  readonly branch: string | undefined;
  /** The repository, `owner/name`, and branch it comes from, as its owner named them; undefined when that copy is gone. */
  readonly source: { readonly repository: string; readonly branch: string } | undefined;
  /** The branch it is to go into. */
  readonly base: string;
  readonly draft: boolean;
  /** The moment it was opened, ISO 8601. */
  readonly opened: string;
  /** Its branch's last commit. */
  readonly head: string;
}

/** The parts of GitHub's replies that are read, the same in lists and in single ones. */
interface Given {
  readonly number: number;
  readonly state: string;
  readonly merged_at: string | null;
  readonly title: string;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly labels: readonly { readonly name?: string }[];
  readonly draft?: boolean;
  readonly created_at: string;
  readonly base: { readonly ref: string };
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } | null };
}

/** All pull requests from a branch of this repository, also closed ones; the newest first. */
export async function pullsFrom(github: GitHub, branch: string): Promise<Pull[]> {
  const { request, owner, repo } = github;
  const found = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      state: 'all',
      head: `${owner}:${branch}`,
      per_page: 100,
      page,
    }),
  );
  // GitHub passes over a filter that it does not understand, so what came is looked at again.
  return found.map((given) => pullOf(given, github)).filter((pull) => pull.branch === branch);
}

/** All open pull requests. */
export async function openPulls(github: GitHub): Promise<Pull[]> {
  const { request, owner, repo } = github;
  const found = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', per_page: 100, page }),
  );
  return found.map((given) => pullOf(given, github));
}

/** One pull request; undefined when there is none of this number. */
export async function readPull(github: GitHub, number: number): Promise<Pull | undefined> {
  const { request, owner, repo } = github;
  const found = await orNothing(
    request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number }),
  );
  return found && pullOf(found.data, github);
}

/** Opens a pull request. */
export async function createPull(
  github: GitHub,
  pull: { readonly branch: string; readonly base: string; readonly title: string; readonly body: string },
): Promise<Pull> {
  const { request, owner, repo } = github;
  const { branch, base, title, body } = pull;
  const { data } = await request('POST /repos/{owner}/{repo}/pulls', { owner, repo, head: branch, base, title, body });
  return pullOf(data, github);
}

/** Changes what a pull request is called and what it says. */
export async function updatePull(
  { request, owner, repo }: GitHub,
  number: number,
  title: string,
  body: string,
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number, title, body });
}

/** The messages of a pull request's commits. GitHub gives the first 250. */
export async function commitMessages({ request, owner, repo }: GitHub, number: number): Promise<string[]> {
  const commits = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
      page,
    }),
  );
  return commits.map(({ commit }) => commit.message);
}

function pullOf(given: Given, { owner, repo }: GitHub): Pull {
  const { number, state, merged_at: merged, title, body, user, labels, head, base } = given;
  return {
    number,
    open: state === 'open',
    merged: merged !== null,
    title,
    body: body ?? '',
    author: user?.login ?? '',
    labels: labels.flatMap(({ name }) => name ?? []),
    // GitHub takes no account of case in the names of accounts and repositories.
    branch: head.repo?.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase() ? head.ref : undefined,
    source: head.repo ? { repository: head.repo.full_name, branch: head.ref } : undefined,
    base: base.ref,
    draft: given.draft ?? false,
    opened: given.created_at,
    head: head.sha,
  };
}
