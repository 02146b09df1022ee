import type { Endpoints } from '@octokit/types';
import { undefinedIfMissing, getHttpStatus, type GitHub } from './client.ts';

/** An issue. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  /** The login of whoever opened it; empty for a deleted account. */
  readonly author: string;
  /** The author's numeric id, which survives a change of login; 0 for a deleted account. */
  readonly account: number;
  readonly labels: readonly string[];
  /** When it was opened, ISO 8601. */
  readonly opened: string;
  /** GitHub lists pull requests as issues, too. */
  readonly isPull: boolean;
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

/** Reads an issue; undefined if there is none of this number. */
export async function fetchIssue({ request }: GitHub, number: number): Promise<Issue | undefined> {
  const found = await undefinedIfMissing(
    request('GET /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: number }),
  );
  return found && toIssue(found.data);
}

/** Lists the issues and pull requests with a label, the newest first. */
export async function listIssues({ list }: GitHub, labels: string, state: 'open' | 'all'): Promise<Issue[]> {
  return (await list('GET /repos/{owner}/{repo}/issues', { labels, state })).map(toIssue);
}

function toIssue(data: Endpoints['GET /repos/{owner}/{repo}/issues']['response']['data'][number]): Issue {
  return {
    number: data.number,
    title: data.title,
    body: data.body ?? '',
    open: data.state === 'open',
    author: data.user?.login ?? '',
    account: Number(data.user?.id ?? 0),
    labels: data.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    opened: data.created_at,
    isPull: data.pull_request !== undefined,
  };
}

/** The comment of the register's own account that begins with a marker. Nobody else's comment is ever taken for it. */
export async function findOwnComment(
  { list, bot }: GitHub,
  issue: number,
  marker: string,
): Promise<Comment | undefined> {
  const comments = await list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: issue });
  const found = comments.find(({ user, body }) => user?.login === bot && body?.startsWith(marker));
  return found && { id: Number(found.id), author: bot, body: found.body ?? '' };
}

/** Writes a comment, or updates the present one unless it is the same. */
export async function writeComment(
  { request }: GitHub,
  issue: number,
  body: string,
  present: Comment | undefined,
): Promise<void> {
  if (!present) {
    await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: issue, body });
  } else if (present.body !== body) {
    await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: present.id, body });
  }
}

/** Adds a label to an issue or a pull request. GitHub creates one that does not exist. */
export async function addLabel({ request }: GitHub, number: number, label: string): Promise<void> {
  await request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { issue_number: number, labels: [label] });
}

/** Removes a label, whether or not it is there. */
export async function removeLabel({ request }: GitHub, number: number, label: string): Promise<void> {
  try {
    await request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      issue_number: number,
      name: label,
    });
  } catch (error) {
    if (getHttpStatus(error) !== 404) throw error;
  }
}
