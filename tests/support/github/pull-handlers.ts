import { invalid, notFound, refused, text, tooLong, type ApiRequest, type Handler } from './handler.ts';
import type { JsonObject } from './json.ts';
import type { Replies } from './replies.ts';
import type { PullRecord, GitHubStore } from './github-store.ts';

/** Pull requests and their reviews. */
export function pullHandlers(store: GitHubStore, replies: Replies): Readonly<Record<string, Handler>> {
  const { repository } = store;
  const pullAt = ({ path }: ApiRequest) => store.pulls.get(Number(path['pull_number']));

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

  return {
    'pulls/list'({ query }) {
      const state = query.get('state') ?? 'open';
      const head = query.get('head');
      const base = query.get('base');
      const found = [...store.pulls.values()].filter(
        (pull) =>
          (state === 'all' || pull.issue.state === state) &&
          // GitHub passes over a filter for the head that names no owner.
          (!head?.includes(':') || head === `${pull.from?.owner.login ?? store.owner}:${pull.head}`) &&
          (base === null || pull.base === base),
      );
      // The newest first, unless told otherwise.
      if (query.get('direction') !== 'asc') found.reverse();
      return { status: 200, list: found.map((pull) => () => simplePull(pull)) };
    },
    async 'pulls/create'({ body, by }) {
      const long = tooLong(body);
      if (long) return long;
      const head = text(body['head']).replace(new RegExp(`^${store.owner}:`), '');
      const base = text(body['base']);
      const commits = [head, base].map((branch) => repository.resolve(`refs/heads/${branch}`));
      const [headCommit, baseCommit] = await Promise.all(commits);
      if (headCommit === undefined) return invalid('PullRequest', 'head', 'invalid');
      if (baseCommit === undefined) return invalid('PullRequest', 'base', 'invalid');
      const same = [...store.pulls.values()].some(
        (pull) => pull.issue.state === 'open' && !pull.from && pull.head === head && pull.base === base,
      );
      if (same) return invalid('PullRequest', '', `A pull request already exists for ${store.owner}:${head}.`);
      if ((await repository.commitsBetween(baseCommit, headCommit)).length === 0) return invalid('PullRequest', '', `No commits between ${base} and ${head}`); // prettier-ignore
      const created = store.now();
      const number = store.nextNumber();
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
      store.issues.set(number, issue);
      store.pulls.set(number, pull);
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
      pull.issue.updated = store.now();
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
        list: store.reviews
          .filter((review) => review.pull === pull.number)
          .map((review) => () => replies.review(review)),
      };
    },
    'pulls/dismiss-review'(asked) {
      const pull = pullAt(asked);
      const review = store.reviews.find(
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
        id: store.nextId(),
        pull: pull.number,
        author: asked.by,
        commit,
        body: text(asked.body['body']),
        submitted: store.now(),
        lines,
        state: event === 'APPROVE' ? ('APPROVED' as const) : event === 'REQUEST_CHANGES' ? ('CHANGES_REQUESTED' as const) : ('COMMENTED' as const), // prettier-ignore
      };
      store.reviews.push(review);
      return { status: 200, body: replies.review(review) };
    },
  };
}
