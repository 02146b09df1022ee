import type { ApiDescription } from './api-description.ts';
import { createGitReplies, type GitReplies } from './git-replies.ts';
import type { CommentRecord, ForkRecord, GitHubStore, IssueRecord, PullRecord, ReviewRecord, StatusRecord } from './github-store.ts'; // prettier-ignore
import { objectAt, without, type JsonObject } from './json.ts';
import { createReplyParts } from './reply-parts.ts';

/**
 * Replies as GitHub gives them: its own published examples, with what the store holds put in their places, so that a client
 * meets every field that it would meet there.
 */
export interface Replies extends GitReplies {
  repository(): JsonObject;
  status(status: StatusRecord): JsonObject;
  ruleset(id: number, ruleset: JsonObject): JsonObject;
  /** Pages, built in this way. */
  pages(buildType: string): JsonObject;
  issue(issue: IssueRecord): JsonObject;
  comment(comment: CommentRecord): JsonObject;
  label(name: string): JsonObject;
  /** The pull request as lists show it. */
  simplePull(pull: PullRecord, shas: PullCommits): JsonObject;
  pull(pull: PullRecord, shas: PullCommits, counts: JsonObject): JsonObject;
  review(review: ReviewRecord): JsonObject;
}

/** The last commits of a pull request's two branches. */
export interface PullCommits {
  readonly head: string;
  readonly base: string;
}

/** Makes the replies of a server. */
export function createReplies(store: GitHubStore, description: ApiDescription): Replies {
  const parts = createReplyParts(store, description);
  const { full, api, web, example, user, owner, repository } = parts;

  const label = (name: string): JsonObject => ({
    ...example('label'),
    name,
    url: `${api}/labels/${encodeURIComponent(name)}`,
    description: '',
    default: false,
  });

  function side(branch: string, sha: string, from?: ForkRecord): JsonObject {
    if (!from) return { label: `${store.owner}:${branch}`, ref: branch, sha, user: owner(), repo: repository() };
    const account = user(from.owner);
    const name = `${from.owner.login}/${store.name}`;
    const repo = { ...repository(), id: 2_000_000 + from.owner.id, full_name: name, owner: account, fork: true };
    return { label: `${from.owner.login}:${branch}`, ref: branch, sha, user: account, repo };
  }

  function pullParts({ number, issue, head, from, base, merged, draft }: PullRecord, shas: PullCommits): JsonObject {
    return {
      ...numbered('pulls', number, 'pull'),
      id: 7000 + number,
      issue_url: `${api}/issues/${number}`,
      comments_url: `${api}/issues/${number}/comments`,
      number,
      state: issue.state,
      title: issue.title,
      body: issue.body,
      user: user(issue.author),
      labels: issue.labels.map(label),
      milestone: null,
      assignee: null,
      assignees: [],
      requested_reviewers: [],
      requested_teams: [],
      locked: false,
      draft,
      head: side(head, shas.head, from),
      base: side(base, shas.base),
      created_at: issue.created,
      updated_at: issue.updated,
      closed_at: issue.state === 'closed' ? issue.updated : null,
      merged_at: merged ? issue.updated : null,
    };
  }

  const numbered = (path: string, number: number, page: string): JsonObject => ({
    url: `${api}/${path}/${number}`,
    html_url: `${web}/${page}/${number}`,
  });

  return {
    ...createGitReplies(store, parts),
    repository,
    label,
    ruleset: (id, ruleset) => ({
      ...example('repository-ruleset'),
      ...ruleset,
      id,
      source_type: 'Repository',
      source: full,
    }),
    pages: (buildType) => ({ ...example('page'), build_type: buildType }),
    status: ({ id, commit: sha, author, context, state, description: words, target, created }) => ({
      ...example('status'),
      id,
      url: `${api}/statuses/${sha}`,
      state,
      description: words,
      target_url: target === '' ? null : target,
      context,
      created_at: created,
      updated_at: created,
      creator: user(author),
    }),
    issue({ number, author, title, body, state, labels, created, updated }) {
      const rest = without(example('issue'), 'pull_request', 'closed_by', 'repository');
      return {
        ...rest,
        ...numbered('issues', number, 'issues'),
        id: 6000 + number,
        number,
        title,
        body,
        state,
        user: user(author),
        labels: labels.map(label),
        assignee: null,
        assignees: [],
        milestone: null,
        locked: false,
        active_lock_reason: null,
        comments: store.comments.filter((comment) => comment.issue === number).length,
        created_at: created,
        updated_at: updated,
        closed_at: state === 'closed' ? updated : null,
        author_association: 'NONE',
        ...(store.pulls.has(number) && {
          pull_request: { ...objectAt(example('issue'), 'pull_request'), ...numbered('pulls', number, 'pull') },
        }),
      };
    },
    comment: ({ id, issue, author, body, created, updated }) => ({
      ...example('issue-comment'),
      id,
      url: `${api}/issues/comments/${id}`,
      html_url: `${web}/issues/${issue}#issuecomment-${id}`,
      issue_url: `${api}/issues/${issue}`,
      user: user(author),
      body,
      created_at: created,
      updated_at: updated,
      author_association: 'NONE',
    }),
    simplePull: (pull, shas) => ({ ...example('pull-request-simple-items'), ...pullParts(pull, shas) }),
    pull: (pull, shas, counts) => ({
      ...example('pull-request'),
      ...pullParts(pull, shas),
      merged: pull.merged,
      mergeable: true,
      merged_by: null,
      auto_merge: null,
      ...counts,
    }),
    review: ({ id, pull, author, commit: sha, body, state, submitted }) => ({
      ...example('pull-request-review'),
      id,
      user: user(author),
      body,
      state,
      commit_id: sha,
      submitted_at: submitted,
      html_url: `${web}/pull/${pull}#pullrequestreview-${id}`,
      pull_request_url: `${api}/pulls/${pull}`,
    }),
  };
}
