import { allPages, orNothing, statusOf, type GitHub } from './client.ts';

/** What of an issue matters here. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  /** Who opened it; empty for an account that is gone. */
  readonly author: string;
  /** The account's number, which stays when it changes its name; 0 for one that is gone. */
  readonly account: number;
  readonly labels: readonly string[];
  /** GitHub gives pull requests as issues, too. */
  readonly isPull: boolean;
}

/** A comment. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** An issue as it is now; undefined when there is none, or none any more. */
export async function readIssueOf({ request, owner, repo }: GitHub, number: number): Promise<Issue | undefined> {
  const found = await orNothing(
    request('GET /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number }),
  );
  if (!found) return undefined;
  const { data } = found;
  return {
    number: data.number,
    title: data.title,
    body: data.body ?? '',
    open: data.state === 'open',
    author: data.user?.login ?? '',
    account: Number(data.user?.id ?? 0),
    labels: data.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    isPull: data.pull_request !== undefined,
  };
}

/** The comment that the register's own account wrote under a marker; nobody else can write one that is taken for it. */
export async function ownComment(github: GitHub, issue: number, marker: string): Promise<Comment | undefined> {
  const { request, owner, repo, bot } = github;
  const comments = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: issue,
      per_page: 100,
      page,
    }),
  );
  const found = comments.find(({ user, body }) => user?.login === bot && body?.startsWith(marker));
  return found && { id: Number(found.id), author: bot, body: found.body ?? '' };
}

/** Writes a comment, or changes the one that is there; does nothing when it says the same already. */
export async function writeComment(
  { request, owner, repo }: GitHub,
  issue: number,
  body: string,
  present: Comment | undefined,
): Promise<void> {
  if (!present) {
    await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: issue,
      body,
    });
  } else if (present.body !== body) {
    await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: present.id,
      body,
    });
  }
}

/** Puts a label on an issue or a pull request. GitHub makes one that it does not know. */
export async function addLabel({ request, owner, repo }: GitHub, number: number, label: string): Promise<void> {
  await request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
    owner,
    repo,
    issue_number: number,
    labels: [label],
  });
}

/** Takes a label away; it does not matter whether it is there. */
export async function removeLabel({ request, owner, repo }: GitHub, number: number, label: string): Promise<void> {
  try {
    await request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      owner,
      repo,
      issue_number: number,
      name: label,
    });
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
  }
}
