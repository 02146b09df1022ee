import {
  accountOf,
  signatureOf,
  type CommentRecord,
  type ForkRecord,
  type IssueRecord,
  type PullRecord,
  type ReviewRecord,
  type GitHubStore,
} from './github-store.ts';
import type { Repository } from './git-repository.ts';

/** Files by path: a text or bytes, an object of any mode (a link, a submodule), or `undefined` to take a file away. */
export type PushedFiles = Readonly<
  Record<string, string | Uint8Array | { readonly mode: string; readonly sha: string } | undefined>
>;

/** Somebody's copy of the repository. */
export interface Fork {
  /** Like `push` of the repository itself; `force` begins the branch again at `main`, as a force-push does. */
  push(branch: string, files: PushedFiles, message: string, force?: 'force'): Promise<string>;
  /** Puts any commit on a branch. */
  point(branch: string, commit: string): Promise<void>;
  openPull(pull: { title: string; body: string; head: string }): PullRecord;
  readonly record: ForkRecord;
}

/** What people do on GitHub's pages and with Git, without the API. */
export interface UserActions {
  /** Puts files on a branch in one commit; a new branch starts at `main`. `undefined` takes a file away. Gives the commit. */
  push(branch: string, files: PushedFiles, message: string, by?: string): Promise<string>;
  /** Makes somebody a copy of the repository as it is now, and gives what pushes to that copy. */
  fork(by: string): Promise<Fork>;
  openIssue(issue: { by: string; title: string; body: string | null; labels?: readonly string[] }): IssueRecord;
  comment(issue: number, by: string, body: string): CommentRecord;
  review(pull: number, by: string, state: ReviewRecord['state']): Promise<ReviewRecord>;
  openPull(pull: { by: string; title: string; body: string; head: string; from?: ForkRecord }): PullRecord;
  closePull(number: number): Promise<void>;
  mergePull(number: number): Promise<void>;
  /** A file on a branch as text; undefined when there is none. */
  fileOn(branch: string, path: string): Promise<string | undefined>;
  pull(number: number): PullRecord;
}

/** Creates what people can do. */
export function createUserActions(store: GitHubStore): UserActions {
  const { repository } = store;
  const tip = async (branch: string) => repository.resolve(`refs/heads/${branch}`);
  const pull = (number: number): PullRecord => {
    const found = store.pulls.get(number);
    if (!found) throw new Error(`There is no pull request ${number}`);
    return found;
  };

  async function close(number: number): Promise<string> {
    const record = pull(number);
    const head = await (record.from?.repository ?? repository).resolve(`refs/heads/${record.head}`);
    if (head === undefined) throw new Error(`Pull request ${number} has lost its branch`);
    record.closedAt = head;
    record.issue.state = 'closed';
    record.issue.updated = store.now();
    return head;
  }

  async function pushTo(
    to: Repository,
    branch: string,
    files: PushedFiles,
    message: string,
    by: string,
    force = false,
  ): Promise<string> {
    const main = await to.resolve('refs/heads/main');
    const parent = force ? main : ((await to.resolve(`refs/heads/${branch}`)) ?? main);
    const entries = await Promise.all(
      Object.entries(files).map(async ([path, content]) => {
        if (content === undefined) return { path, mode: '0', sha: null };
        if (typeof content === 'object' && 'mode' in content) return { path, ...content };
        return { path, mode: '100644', sha: await repository.addBlob(Buffer.from(content)) };
      }),
    );
    const tree = await to.addTree(parent, entries);
    if (tree === undefined) throw new Error('These files cannot be put on a branch');
    const signature = signatureOf(accountOf(store, by), store.now());
    const parents = parent === undefined ? [] : [parent];
    const sha = await to.addCommit({ tree, parents, author: signature, committer: signature, message });
    await to.setRef(`refs/heads/${branch}`, sha);
    return sha;
  }

  function newIssue(by: string, title: string, body: string | null, labels: readonly string[]): IssueRecord {
    const created = store.now();
    const number = store.nextNumber();
    const author = accountOf(store, by);
    const issue: IssueRecord = {
      number,
      author,
      title,
      body,
      state: 'open',
      labels: [...labels],
      created,
      updated: created,
    };
    store.issues.set(number, issue);
    return issue;
  }

  function openPull({ by, title, body, head, from }: Parameters<UserActions['openPull']>[0]): PullRecord {
    const issue = newIssue(by, title, body, []);
    const { number } = issue;
    const record: PullRecord = {
      number,
      issue,
      head,
      ...(from && { from }),
      base: 'main',
      merged: false,
      draft: false,
    };
    store.pulls.set(number, record);
    return record;
  }

  return {
    pull,
    push: (branch, files, message, by = 'maintainer') => pushTo(repository, branch, files, message, by),
    async fork(by) {
      const record: ForkRecord = { owner: accountOf(store, by), repository: await repository.copy() };
      store.forks.set(by.toLowerCase(), record);
      return {
        record,
        push: (branch, files, message, force) =>
          pushTo(record.repository, branch, files, message, by, force === 'force'),
        point: (branch, commit) => record.repository.setRef(`refs/heads/${branch}`, commit),
        openPull: (given) => openPull({ ...given, by, from: record }),
      };
    },
    openIssue: ({ by, title, body, labels = ['declaration'] }) => newIssue(by, title, body, labels),
    comment(issue, by, body) {
      const created = store.now();
      const comment = { id: store.nextId(), issue, author: accountOf(store, by), body, created, updated: created };
      store.comments.push(comment);
      return comment;
    },
    async review(number, by, state) {
      const record = pull(number);
      const commit = await (record.from?.repository ?? repository).resolve(`refs/heads/${record.head}`);
      if (commit === undefined) throw new Error(`Pull request ${number} has lost its branch`);
      const review = {
        id: store.nextId(),
        pull: number,
        author: accountOf(store, by),
        commit,
        body: '',
        submitted: store.now(),
        lines: [],
        state,
      };
      store.reviews.push(review);
      return review;
    },
    openPull,
    async closePull(number) {
      await close(number);
    },
    async mergePull(number) {
      const head = await close(number);
      const main = (await tip('main'))!;
      const tree = await repository.mergedTree(main, head);
      if (tree === undefined) throw new Error(`Pull request ${number} contradicts main`);
      const signature = signatureOf(accountOf(store, 'maintainer'), store.now());
      const message = `Merge pull request #${number}`;
      const sha = await repository.addCommit({
        tree,
        parents: [main, head],
        author: signature,
        committer: signature,
        message,
      });
      await repository.setRef('refs/heads/main', sha);
      pull(number).merged = true;
    },
    async fileOn(branch, path) {
      const commit = await tip(branch);
      const bytes = commit === undefined ? undefined : await repository.file(commit, path);
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    },
  };
}
