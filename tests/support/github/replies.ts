import type { Description } from './description.ts';
import { isObject, objectAt, without, type Json, type JsonObject } from './json.ts';
import type { ChangedFile, Commit } from './repository.ts';
import { signatureOf, type Account, type CommentRecord, type ForkRecord, type IssueRecord, type PullRecord, type ReviewRecord, type StatusRecord, type World } from './world.ts'; // prettier-ignore

/**
 * Replies as GitHub gives them: its own published examples, with what this world knows put in their places, so that a
 * client meets every field it would meet there.
 */
export interface Replies {
  repository(): JsonObject;
  ref(ref: string, sha: string): JsonObject;
  blob(sha: string): JsonObject;
  tree(sha: string, entries: readonly JsonObject[], truncated?: boolean): JsonObject;
  /** A blob with its bytes. */
  wholeBlob(sha: string, bytes: Uint8Array): JsonObject;
  status(status: StatusRecord): JsonObject;
  ruleset(id: number, ruleset: JsonObject): JsonObject;
  /** Pages, built in this way. */
  pages(buildType: string): JsonObject;
  gitCommit(commit: Commit): JsonObject;
  commit(commit: Commit): JsonObject;
  changedFile(file: ChangedFile, commit: string): JsonObject;
  comparison(compared: Comparison): JsonObject;
  issue(issue: IssueRecord): JsonObject;
  comment(comment: CommentRecord): JsonObject;
  label(name: string): JsonObject;
  /** The pull request as lists show it. */
  simplePull(pull: PullRecord, shas: PullCommits): JsonObject;
  pull(pull: PullRecord, shas: PullCommits, counts: JsonObject): JsonObject;
  review(review: ReviewRecord): JsonObject;
  content(path: string, sha: string, bytes: Uint8Array): JsonObject;
}

/** The last commits of a pull request's two branches. */
export interface PullCommits {
  readonly head: string;
  readonly base: string;
}

/** Two commits compared. */
export interface Comparison {
  readonly base: Commit;
  readonly mergeBase: Commit;
  readonly ahead: readonly Commit[];
  readonly behind: number;
  readonly files: readonly JsonObject[];
}

/** Makes the replies of a world. */
export function createReplies(world: World, description: Description): Replies {
  const full = `${world.owner}/${world.name}`;
  /** A published example, its addresses turned to this world's. */
  const example = (name: string): JsonObject => {
    const found = examples.get(name) ?? (relocated(description.example(name)) as JsonObject);
    examples.set(name, found);
    return found;
  };
  const examples = new Map<string, JsonObject>();

  function relocated(value: Json): Json {
    if (typeof value === 'string') {
      return value
        .replaceAll('https://api.github.com', world.address)
        .replaceAll(/octocat\/(Hello-World|example)/g, full);
    }
    if (Array.isArray(value)) return value.map((inner: Json) => relocated(inner));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, relocated(inner)]));
  }

  function user({ login, id, type }: Account): JsonObject {
    const model = objectAt(example('issue'), 'user');
    const named = Object.entries(model).map(([key, value]): [string, Json] => [
      key,
      typeof value === 'string' ? value.replaceAll('octocat', encodeURIComponent(login)) : value,
    ]);
    return { ...Object.fromEntries(named), login, id, type, site_admin: false };
  }

  const owner = () => user({ login: world.owner, id: 1, type: 'User' });
  const label = (name: string): JsonObject => ({
    ...example('label'),
    name,
    url: `${world.address}/repos/${full}/labels/${encodeURIComponent(name)}`,
    description: '',
    default: false,
  });

  function repository(): JsonObject {
    const rest = without(
      example('full-repository-default-response'),
      'template_repository',
      'parent',
      'source',
      'organization',
    );
    return { ...rest, ...identity(), language: null, default_branch: 'main', fork: false, private: false };
  }

  const identity = () => ({ id: 1296269, name: world.name, full_name: full, owner: owner() });

  function gitCommit({ sha, tree, parents, author, committer, message }: Commit): JsonObject {
    const url = `${world.address}/repos/${full}/git/commits/`;
    return {
      ...example('git-commit'),
      sha,
      url: url + sha,
      html_url: `https://github.com/${full}/commit/${sha}`,
      author: { ...author },
      committer: { ...committer },
      message,
      tree: { sha: tree, url: `${world.address}/repos/${full}/git/trees/${tree}` },
      parents: parents.map((parent) => ({
        sha: parent,
        url: url + parent,
        html_url: `https://github.com/${full}/commit/${parent}`,
      })),
    };
  }

  function commit(given: Commit): JsonObject {
    const model = example('commit-items');
    const { sha, parents } = given;
    const url = `${world.address}/repos/${full}/commits/`;
    // GitHub knows who made a commit by the address in it; one that it does not know has no account.
    const account = [...world.accounts.values()].find((known) => signatureOf(known, '').email === given.author.email);
    const { author, committer, message, tree } = gitCommit(given);
    return {
      ...model,
      sha,
      url: url + sha,
      commit: { ...objectAt(model, 'commit'), author: author!, committer: committer!, message: message!, tree: tree! },
      author: account ? user(account) : null,
      committer: account ? user(account) : null,
      parents: parents.map((parent) => ({
        sha: parent,
        url: url + parent,
        html_url: `https://github.com/${full}/commit/${parent}`,
      })),
    };
  }

  function side(branch: string, sha: string, from?: ForkRecord): JsonObject {
    if (!from) return { label: `${world.owner}:${branch}`, ref: branch, sha, user: owner(), repo: repository() };
    const account = user(from.owner);
    const name = `${from.owner.login}/${world.name}`;
    const repo = { ...repository(), id: 2_000_000 + from.owner.id, full_name: name, owner: account, fork: true };
    return { label: `${from.owner.login}:${branch}`, ref: branch, sha, user: account, repo };
  }

  function pullParts({ number, issue, head, from, base, merged, draft }: PullRecord, shas: PullCommits): JsonObject {
    return {
      ...numbered('pulls', number, 'pull'),
      id: 7000 + number,
      issue_url: `${world.address}/repos/${full}/issues/${number}`,
      comments_url: `${world.address}/repos/${full}/issues/${number}/comments`,
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
    url: `${world.address}/repos/${full}/${path}/${number}`,
    html_url: `https://github.com/${full}/${page}/${number}`,
  });

  return {
    repository,
    gitCommit,
    commit,
    label,
    ref: (ref, sha) => ({
      ...example('git-ref'),
      ref,
      url: `${world.address}/repos/${full}/git/${ref}`,
      object: { type: 'commit', sha, url: `${world.address}/repos/${full}/git/commits/${sha}` },
    }),
    blob: (sha) => ({ url: `${world.address}/repos/${full}/git/blobs/${sha}`, sha }),
    tree: (sha, entries, truncated = false) => ({
      sha,
      url: `${world.address}/repos/${full}/git/trees/${sha}`,
      tree: entries,
      truncated,
    }),
    wholeBlob: (sha, bytes) => ({
      ...example('blob'),
      sha,
      url: `${world.address}/repos/${full}/git/blobs/${sha}`,
      size: bytes.length,
      encoding: 'base64',
      content: Buffer.from(bytes).toString('base64').replace(/.{60}/g, '$&\n'),
    }),
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
      url: `${world.address}/repos/${full}/statuses/${sha}`,
      state,
      description: words,
      target_url: target === '' ? null : target,
      context,
      created_at: created,
      updated_at: created,
      creator: user(author),
    }),
    changedFile: ({ path, status, sha, additions, deletions }, at) => ({
      sha,
      filename: path,
      status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `https://github.com/${full}/blob/${at}/${encodeURI(path)}`,
      raw_url: `https://github.com/${full}/raw/${at}/${encodeURI(path)}`,
      contents_url: `${world.address}/repos/${full}/contents/${encodeURI(path)}?ref=${at}`,
    }),
    comparison: ({ base, mergeBase, ahead, behind, files }) => ({
      ...example('commit-comparison'),
      base_commit: commit(base),
      merge_base_commit: commit(mergeBase),
      status: ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: ahead.map(commit),
      files,
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
        comments: world.comments.filter((comment) => comment.issue === number).length,
        created_at: created,
        updated_at: updated,
        closed_at: state === 'closed' ? updated : null,
        author_association: 'NONE',
        ...(world.pulls.has(number) && {
          pull_request: { ...objectAt(example('issue'), 'pull_request'), ...numbered('pulls', number, 'pull') },
        }),
      };
    },
    comment: ({ id, issue, author, body, created, updated }) => ({
      ...example('issue-comment'),
      id,
      url: `${world.address}/repos/${full}/issues/comments/${id}`,
      html_url: `https://github.com/${full}/issues/${issue}#issuecomment-${id}`,
      issue_url: `${world.address}/repos/${full}/issues/${issue}`,
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
      html_url: `https://github.com/${full}/pull/${pull}#pullrequestreview-${id}`,
      pull_request_url: `${world.address}/repos/${full}/pulls/${pull}`,
    }),
    content: (path, sha, bytes) => ({
      ...example('content-file-response-if-content-is-a-file'),
      name: path.split('/').at(-1)!,
      path,
      sha,
      size: bytes.length,
      encoding: 'base64',
      content: Buffer.from(bytes).toString('base64').replace(/.{60}/g, '$&\n'),
    }),
  };
}
