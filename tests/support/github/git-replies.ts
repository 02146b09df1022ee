import { objectAt, type JsonObject } from './json.ts';
import type { ChangedFile, Commit } from './git-repository.ts';
import { signatureOf, type GitHubStore } from './github-store.ts';
import type { ReplyParts } from './reply-parts.ts';

/** Replies about commits, trees and files. */
export interface GitReplies {
  ref(ref: string, sha: string): JsonObject;
  blob(sha: string): JsonObject;
  tree(sha: string, entries: readonly JsonObject[], truncated?: boolean): JsonObject;
  /** A blob with its bytes. */
  wholeBlob(sha: string, bytes: Uint8Array): JsonObject;
  gitCommit(commit: Commit): JsonObject;
  commit(commit: Commit): JsonObject;
  changedFile(file: ChangedFile, commit: string): JsonObject;
  comparison(compared: Comparison): JsonObject;
  content(path: string, sha: string, bytes: Uint8Array): JsonObject;
}

/** Two commits compared. */
export interface Comparison {
  readonly base: Commit;
  readonly mergeBase: Commit;
  readonly ahead: readonly Commit[];
  readonly behind: number;
  readonly files: readonly JsonObject[];
}

/** Makes the replies about commits, trees and files. */
export function createGitReplies(store: GitHubStore, { api, web, example, user }: ReplyParts): GitReplies {
  function gitCommit({ sha, tree, parents, author, committer, message }: Commit): JsonObject {
    const url = `${api}/git/commits/`;
    return {
      ...example('git-commit'),
      sha,
      url: url + sha,
      html_url: `${web}/commit/${sha}`,
      author: { ...author },
      committer: { ...committer },
      message,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      parents: parents.map((parent) => ({
        sha: parent,
        url: url + parent,
        html_url: `${web}/commit/${parent}`,
      })),
    };
  }

  function commit(given: Commit): JsonObject {
    const model = example('commit-items');
    const { sha, parents } = given;
    const url = `${api}/commits/`;
    // GitHub knows who made a commit by the address in it; one that it does not know has no account.
    const account = [...store.accounts.values()].find((known) => signatureOf(known, '').email === given.author.email);
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
        html_url: `${web}/commit/${parent}`,
      })),
    };
  }

  return {
    gitCommit,
    commit,
    ref: (ref, sha) => ({
      ...example('git-ref'),
      ref,
      url: `${api}/git/${ref}`,
      object: { type: 'commit', sha, url: `${api}/git/commits/${sha}` },
    }),
    blob: (sha) => ({ url: `${api}/git/blobs/${sha}`, sha }),
    tree: (sha, entries, truncated = false) => ({
      sha,
      url: `${api}/git/trees/${sha}`,
      tree: entries,
      truncated,
    }),
    wholeBlob: (sha, bytes) => ({
      ...example('blob'),
      sha,
      url: `${api}/git/blobs/${sha}`,
      size: bytes.length,
      encoding: 'base64',
      content: Buffer.from(bytes).toString('base64').replace(/.{60}/g, '$&\n'),
    }),
    changedFile: ({ path, status, sha, additions, deletions }, at) => ({
      sha,
      filename: path,
      status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${web}/blob/${at}/${encodeURI(path)}`,
      raw_url: `${web}/raw/${at}/${encodeURI(path)}`,
      contents_url: `${api}/contents/${encodeURI(path)}?ref=${at}`,
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
