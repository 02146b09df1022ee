import { administration } from './administration.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Replies } from './replies.ts';
import { signatureOf, type Account, type PullRecord, type World } from './world.ts';

/** A request that the description has found sound. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly by: Account;
  /** Whether the file itself is wanted, not the JSON about it. */
  readonly raw: boolean;
}

/** What the rehearsal replies. A list is divided into pages by the server. */
export interface Reply {
  readonly status: number;
  readonly body?: Json;
  readonly list?: readonly (() => JsonObject | Promise<JsonObject>)[];
  readonly bytes?: Uint8Array;
}

/** Answers one operation. */
export type Handler = (asked: Asked) => Reply | Promise<Reply>;

/** The largest text that GitHub takes for the body of an issue, a pull request or a comment, in characters. */
const maximumBody = 65_536;
const maximumTitle = 256;

/** The operations that the rehearsal plays, by GitHub's own names. */
export function createHandlers(world: World, replies: Replies): Readonly<Record<string, Handler>> {
  const { repository } = world;
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

  const issueAt = ({ path }: Asked) => world.issues.get(Number(path['issue_number']));
  const pullAt = ({ path }: Asked) => world.pulls.get(Number(path['pull_number']));

  async function commitsOf(pull: PullRecord) {
    const head = pull.closedAt ?? (await (pull.from?.repository ?? repository).resolve(`refs/heads/${pull.head}`));
    const base = await repository.resolve(`refs/heads/${pull.base}`);
    if (head === undefined || base === undefined) throw new Error(`Pull request ${pull.number} has lost a branch`);
    return { head, base };
  }

  async function simplePull(pull: PullRecord) {
    return replies.simplePull(pull, await commitsOf(pull));
  }

  async function wholePull(pull: PullRecord) {
    const commits = await commitsOf(pull);
    const files = await changesOf(pull);
    const sum = (count: 'additions' | 'deletions') => files.reduce((total, file) => total + file[count], 0);
    return replies.pull(pull, commits, {
      commits: (await repository.commitsBetween(commits.base, commits.head)).length,
      changed_files: files.length,
      additions: sum('additions'),
      deletions: sum('deletions'),
      comments: 0,
      review_comments: 0,
    });
  }

  async function changesOf(pull: PullRecord) {
    const { head, base } = await commitsOf(pull);
    return repository.changes((await repository.mergeBase(base, head)) ?? base, head);
  }

  const commitReply = async (sha: string) => {
    const commit = await repository.commit(sha);
    return commit ? { commit } : undefined;
  };

  const tooLong = (asked: JsonObject): Reply | undefined => {
    if ([...text(asked['body'])].length > maximumBody)
      return invalid('Issue', 'body', `body is too long (maximum is ${maximumBody} characters)`);
    if ([...text(asked['title'])].length > maximumTitle)
      return invalid('Issue', 'title', `title is too long (maximum is ${maximumTitle} characters)`);
    return undefined;
  };

  return {
    ...administration(world, replies),
    'repos/get': () => ({ status: 200, body: replies.repository() }),

    async 'git/get-ref'({ path }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      const sha = await repository.resolve(ref);
      return sha === undefined ? notFound : { status: 200, body: replies.ref(ref, sha) };
    },
    async 'git/create-ref'({ body }) {
      const ref = text(body['ref']);
      const sha = text(body['sha']);
      if (!/^refs\/[^/]+\/./.test(ref)) return refused('Reference name must start with \'refs\' and have at least two slashes.'); // prettier-ignore
      if ((await repository.resolve(ref)) !== undefined) return refused('Reference already exists');
      if ((await repository.kindOf(sha)) !== 'commit') return refused('Object does not exist');
      await repository.setRef(ref, sha);
      return { status: 201, body: replies.ref(ref, sha) };
    },
    async 'git/update-ref'({ path, body }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      const sha = text(body['sha']);
      const before = await repository.resolve(ref);
      if (before === undefined) return refused('Reference does not exist');
      if ((await repository.kindOf(sha)) !== 'commit') return refused('Object does not exist');
      if (body['force'] !== true && !(await repository.isAncestor(before, sha))) return refused('Update is not a fast forward'); // prettier-ignore
      await repository.setRef(ref, sha);
      return { status: 200, body: replies.ref(ref, sha) };
    },
    async 'git/delete-ref'({ path }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      if ((await repository.resolve(ref)) === undefined) return refused('Reference does not exist');
      await repository.setRef(ref, undefined);
      return { status: 204 };
    },
    async 'git/get-commit'({ path }) {
      const found = await commitReply(path['commit_sha'] ?? '');
      return found ? { status: 200, body: replies.gitCommit(found.commit) } : notFound;
    },
    async 'git/create-blob'({ body }) {
      const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
      const sha = await repository.addBlob(Buffer.from(text(body['content']), encoding));
      return { status: 201, body: replies.blob(sha) };
    },
    async 'git/get-tree'({ path }) {
      const name = path['tree_sha'] ?? '';
      const tree = (await repository.commit(name))?.tree ?? name;
      const entries = await repository.entries(tree);
      if (!entries) return notFound;
      const shown = entries.slice(0, world.mostTreeEntries).map(({ path: file, mode, type, sha, size }) => ({
        path: file,
        mode,
        type,
        sha,
        ...(size !== undefined && { size }),
        url: `${world.address}/repos/${world.owner}/${world.name}/git/${type}s/${sha}`,
      }));
      return { status: 200, body: replies.tree(tree, shown, shown.length < entries.length) };
    },
    async 'git/get-blob'({ path, raw }) {
      const sha = path['file_sha'] ?? '';
      const bytes = await repository.blob(sha);
      if (!bytes) return notFound;
      return raw ? { status: 200, bytes } : { status: 200, body: replies.wholeBlob(sha, bytes) };
    },
    async 'repos/list-commit-statuses-for-ref'({ path }) {
      const ref = path['ref'] ?? '';
      const commit = (await repository.resolve(`refs/heads/${ref}`)) ?? ref;
      const found = world.statuses.filter((status) => status.commit === commit).reverse();
      return { status: 200, list: found.map((status) => () => replies.status(status)) };
    },
    async 'repos/create-commit-status'({ path, body, by }) {
      const commit = path['sha'] ?? '';
      if ((await repository.kindOf(commit)) !== 'commit') return refused(`No commit found for SHA: ${commit}`);
      if (text(body['description']).length > 140) return invalid('Status', 'description', 'description is too long (maximum is 140 characters)'); // prettier-ignore
      const status = {
        id: world.nextId(),
        commit,
        author: by,
        context: text(body['context']) || 'default',
        state: text(body['state']),
        description: text(body['description']),
        target: text(body['target_url']),
        created: world.now(),
      };
      world.statuses.push(status);
      return { status: 201, body: replies.status(status) };
    },
    async 'git/create-tree'({ body }) {
      const base = text(body['base_tree']);
      if (base !== '' && !['tree', 'commit'].includes((await repository.kindOf(base)) ?? '')) return notFound;
      const entries = await Promise.all(
        (body['tree'] as readonly JsonObject[]).map(async (entry) => ({
          path: text(entry['path']),
          mode: text(entry['mode']),
          sha:
            'content' in entry
              ? await repository.addBlob(Buffer.from(text(entry['content'])))
              : (entry['sha'] as string | null),
        })),
      );
      const sha = await repository.addTree(base === '' ? undefined : base, entries);
      if (sha === undefined) return refused('GitRPC::BadObjectState');
      const listed = entries.map(({ path, mode, sha: object }) => ({
        path,
        mode,
        type: 'blob',
        sha: object ?? '',
        url: world.address,
      }));
      return { status: 201, body: replies.tree(sha, listed) };
    },
    async 'git/create-commit'({ body, by }) {
      const tree = text(body['tree']);
      const parents = (body['parents'] as readonly string[] | undefined) ?? [];
      if ((await repository.kindOf(tree)) !== 'tree') return refused('Tree SHA does not exist');
      for (const parent of parents) {
        if ((await repository.kindOf(parent)) !== 'commit') return refused('Parent SHA does not exist or is not a commit object'); // prettier-ignore
      }
      const signed = signatureOf(by, world.now());
      const author = isObject(body['author']) ? { ...signed, ...(body['author'] as Partial<typeof signed>) } : signed;
      const committer = isObject(body['committer'])
        ? { ...author, ...(body['committer'] as Partial<typeof signed>) }
        : author;
      const sha = await repository.addCommit({ tree, parents, author, committer, message: text(body['message']) });
      return { status: 201, body: replies.gitCommit((await repository.commit(sha))!) };
    },
    async 'repos/compare-commits-with-basehead'({ path }) {
      const [from = '', to = '', ...more] = (path['basehead'] ?? '').split('...');
      const resolveName = async (name: string) => (await repository.resolve(`refs/heads/${name}`)) ?? (/^[0-9a-f]{40}$/.test(name) ? repository.resolve(name) : undefined); // prettier-ignore
      const [base, head] = [await resolveName(from), await resolveName(to)];
      const mergeBase = base && head && (await repository.mergeBase(base, head));
      if (!base || !head || !mergeBase || more.length > 0) return notFound;
      const ahead = await repository.commitsBetween(base, head);
      const commits = await Promise.all(ahead.map((sha) => repository.commit(sha)));
      const body = replies.comparison({
        base: (await repository.commit(base))!,
        mergeBase: (await repository.commit(mergeBase))!,
        ahead: commits.flatMap((commit) => commit ?? []),
        behind: (await repository.commitsBetween(head, base)).length,
        files: (await repository.changes(mergeBase, head)).map((file) => replies.changedFile(file, head)),
      });
      return { status: 200, body };
    },
    async 'repos/get-content'({ path, query, raw }) {
      const name = query.get('ref') ?? 'main';
      const commit = (await repository.resolve(`refs/heads/${name}`)) ?? (await repository.resolve(name));
      const file = path['path'] ?? '';
      const bytes = commit === undefined ? undefined : await repository.file(commit, file);
      if (!bytes) return notFound;
      if (raw) return { status: 200, bytes };
      return { status: 200, body: replies.content(file, await repository.addBlob(bytes), bytes) };
    },

    'pulls/list'({ query }) {
      const state = query.get('state') ?? 'open';
      const head = query.get('head');
      const base = query.get('base');
      const found = [...world.pulls.values()].filter(
        (pull) =>
          (state === 'all' || pull.issue.state === state) &&
          // GitHub passes over a filter for the head that names no owner.
          (!head?.includes(':') || head === `${pull.from?.owner.login ?? world.owner}:${pull.head}`) &&
          (base === null || pull.base === base),
      );
      // The newest first, unless told otherwise.
      if (query.get('direction') !== 'asc') found.reverse();
      return { status: 200, list: found.map((pull) => () => simplePull(pull)) };
    },
    async 'pulls/create'({ body, by }) {
      const long = tooLong(body);
      if (long) return long;
      const head = text(body['head']).replace(new RegExp(`^${world.owner}:`), '');
      const base = text(body['base']);
      const commits = [head, base].map((branch) => repository.resolve(`refs/heads/${branch}`));
      const [headCommit, baseCommit] = await Promise.all(commits);
      if (headCommit === undefined) return invalid('PullRequest', 'head', 'invalid');
      if (baseCommit === undefined) return invalid('PullRequest', 'base', 'invalid');
      const same = [...world.pulls.values()].some(
        (pull) => pull.issue.state === 'open' && !pull.from && pull.head === head && pull.base === base,
      );
      if (same) return invalid('PullRequest', '', `A pull request already exists for ${world.owner}:${head}.`);
      if ((await repository.commitsBetween(baseCommit, headCommit)).length === 0) return invalid('PullRequest', '', `No commits between ${base} and ${head}`); // prettier-ignore
      const created = world.now();
      const number = world.nextNumber();
      const issue = {
        number,
        author: by,
        title: text(body['title']),
        body: text(body['body']),
        state: 'open' as const,
        labels: [],
        created,
        updated: created,
      };
      const pull: PullRecord = { number, issue, head, base, merged: false, draft: body['draft'] === true };
      world.issues.set(number, issue);
      world.pulls.set(number, pull);
      return { status: 201, body: await wholePull(pull) };
    },
    async 'pulls/get'(asked) {
      const pull = pullAt(asked);
      return pull ? { status: 200, body: await wholePull(pull) } : notFound;
    },
    async 'pulls/update'(asked) {
      const pull = pullAt(asked);
      if (!pull) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      const { title, body, state } = asked.body;
      if (state === 'closed' && pull.issue.state === 'open') pull.closedAt = (await commitsOf(pull)).head;
      if (typeof title === 'string') pull.issue.title = title;
      if (typeof body === 'string') pull.issue.body = body;
      if (state === 'open' || state === 'closed') pull.issue.state = state;
      pull.issue.updated = world.now();
      return { status: 200, body: await wholePull(pull) };
    },
    async 'pulls/list-files'(asked) {
      const pull = pullAt(asked);
      if (!pull) return notFound;
      const { head } = await commitsOf(pull);
      return { status: 200, list: (await changesOf(pull)).map((file) => () => replies.changedFile(file, head)) };
    },
    async 'pulls/list-commits'(asked) {
      const pull = pullAt(asked);
      if (!pull) return notFound;
      const { head, base } = await commitsOf(pull);
      const shas = await repository.commitsBetween(base, head);
      return { status: 200, list: shas.map((sha) => async () => replies.commit((await repository.commit(sha))!)) };
    },
    'pulls/list-reviews'(asked) {
      const pull = pullAt(asked);
      if (!pull) return notFound;
      return {
        status: 200,
        list: world.reviews
          .filter((review) => review.pull === pull.number)
          .map((review) => () => replies.review(review)),
      };
    },
    'pulls/dismiss-review'(asked) {
      const pull = pullAt(asked);
      const review = world.reviews.find(
        ({ id, pull: number }) => id === Number(asked.path['review_id']) && number === pull?.number,
      );
      if (!pull || !review) return notFound;
      if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        return refused(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
      }
      review.state = 'DISMISSED';
      review.dismissal = text(asked.body['message']);
      return { status: 200, body: replies.review(review) };
    },

    async 'pulls/create-review'(asked) {
      const pull = pullAt(asked);
      if (!pull) return notFound;
      const { head } = await commitsOf(pull);
      const commit = text(asked.body['commit_id']) || head;
      const given = (asked.body['comments'] as readonly JsonObject[] | undefined) ?? [];
      const changed = await changesOf(pull);
      const lines = given.map((each) => ({
        path: text(each['path']),
        line: Number(each['line']),
        body: text(each['body']),
      }));
      // GitHub takes a comment only for a line that the pull request shows.
      if (lines.some(({ path: file }) => !changed.some(({ path: other }) => other === file)))
        return refused('Line could not be resolved');
      const event = text(asked.body['event']);
      const review = {
        id: world.nextId(),
        pull: pull.number,
        author: asked.by,
        commit,
        body: text(asked.body['body']),
        submitted: world.now(),
        lines,
        state: event === 'APPROVE' ? ('APPROVED' as const) : event === 'REQUEST_CHANGES' ? ('CHANGES_REQUESTED' as const) : ('COMMENTED' as const), // prettier-ignore
      };
      world.reviews.push(review);
      return { status: 200, body: replies.review(review) };
    },

    'issues/list-for-repo'({ query }) {
      const state = query.get('state') ?? 'open';
      const labels = query.get('labels')?.split(',').filter(Boolean) ?? [];
      const creator = query.get('creator')?.toLowerCase();
      const found = [...world.issues.values()].filter(
        (issue) =>
          (state === 'all' || issue.state === state) &&
          labels.every((label) => issue.labels.includes(label)) &&
          (creator === undefined || issue.author.login.toLowerCase() === creator),
      );
      // The newest first; pull requests are issues too.
      return { status: 200, list: found.reverse().map((issue) => () => replies.issue(issue)) };
    },
    'issues/create'({ body, by }) {
      const long = tooLong(body);
      if (long) return long;
      const created = world.now();
      const labels = (body['labels'] as readonly Json[] | undefined) ?? [];
      const issue = {
        number: world.nextNumber(),
        author: by,
        title: text(body['title']),
        body: text(body['body']),
        state: 'open' as const,
        labels: labels.map((label) => (isObject(label) ? text(label['name']) : text(label))),
        created,
        updated: created,
      };
      world.issues.set(issue.number, issue);
      return { status: 201, body: replies.issue(issue) };
    },
    'issues/update'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      const { title, body, state, labels } = asked.body;
      if (typeof title === 'string') issue.title = title;
      if (typeof body === 'string') issue.body = body;
      if (state === 'open' || state === 'closed') issue.state = state;
      if (Array.isArray(labels))
        issue.labels = labels.map((label: Json) => (isObject(label) ? text(label['name']) : text(label)));
      issue.updated = world.now();
      return { status: 200, body: replies.issue(issue) };
    },
    'issues/get'(asked) {
      const issue = issueAt(asked);
      return issue ? { status: 200, body: replies.issue(issue) } : notFound;
    },
    'issues/list-comments'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      return {
        status: 200,
        list: world.comments
          .filter((comment) => comment.issue === issue.number)
          .map((comment) => () => replies.comment(comment)),
      };
    },
    'issues/create-comment'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      if (text(asked.body['body']).trim() === '') return invalid('IssueComment', 'body', 'missing_field');
      const created = world.now();
      const comment = {
        id: world.nextId(),
        issue: issue.number,
        author: asked.by,
        body: text(asked.body['body']),
        created,
        updated: created,
      };
      world.comments.push(comment);
      return { status: 201, body: replies.comment(comment) };
    },
    'issues/update-comment'(asked) {
      const comment = world.comments.find(({ id }) => id === Number(asked.path['comment_id']));
      if (!comment) return notFound;
      const long = tooLong(asked.body);
      if (long) return long;
      comment.body = text(asked.body['body']);
      comment.updated = world.now();
      return { status: 200, body: replies.comment(comment) };
    },
    'issues/add-labels'(asked) {
      const issue = issueAt(asked);
      if (!issue) return notFound;
      const names = (asked.body['labels'] as readonly Json[]).map((label) =>
        isObject(label) ? text(label['name']) : text(label),
      );
      if (names.some((name) => name.length > 50))
        return invalid('Label', 'name', 'name is too long (maximum is 50 characters)');
      issue.labels = [...new Set([...issue.labels, ...names])];
      return { status: 200, body: issue.labels.map((name) => replies.label(name)) };
    },
    'issues/remove-label'(asked) {
      const issue = issueAt(asked);
      const name = asked.path['name'] ?? '';
      if (!issue?.labels.includes(name))
        return { ...notFound, body: { ...notFound.body, message: 'Label does not exist' } };
      issue.labels = issue.labels.filter((label) => label !== name);
      return { status: 200, body: issue.labels.map((label) => replies.label(label)) };
    },
  };
}

const documentation = 'https://docs.github.com/rest';

/** What GitHub replies when there is no such thing, or the token may not see it. */
export const notFound = {
  status: 404,
  body: { message: 'Not Found', documentation_url: documentation, status: '404' },
};

/** What GitHub replies when a request is sound and yet cannot be done. */
function refused(message: string): Reply {
  return { status: 422, body: { message, documentation_url: documentation, status: '422' } };
}

/** What GitHub replies when a field is not as it must be. */
function invalid(resource: string, field: string, message: string): Reply {
  const error = { resource, code: 'custom', ...(field !== '' && { field }), message };
  return {
    status: 422,
    body: { message: 'Validation Failed', errors: [error], documentation_url: documentation, status: '422' },
  };
}
