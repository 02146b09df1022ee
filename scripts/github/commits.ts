import type { WrittenFile } from '../../src/draft/draft.ts';
import { orNothing, type GitHub } from './client.ts';

/** What of a commit matters here. */
export interface CommitSummary {
  readonly tree: string;
  readonly message: string;
}

/** Reads a commit. */
export async function readCommit({ request, owner, repo }: GitHub, sha: string): Promise<CommitSummary> {
  const { data } = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    owner,
    repo,
    commit_sha: sha,
  });
  return { tree: data.tree.sha, message: data.message };
}

/** The last commit that two have in common; undefined when they have none. */
export async function commonCommit(
  { request, owner, repo }: GitHub,
  base: string,
  head: string,
): Promise<string | undefined> {
  // One commit on a page: the list of commits is of no interest here.
  const options = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
  const found = await orNothing(request('GET /repos/{owner}/{repo}/compare/{basehead}', options));
  return found?.data.merge_base_commit.sha;
}

/** Makes a tree: the files of another, with these put in their places. Gives its hash. */
export async function createTree(
  { request, owner, repo }: GitHub,
  base: string,
  files: readonly WrittenFile[],
): Promise<string> {
  const tree = [];
  // One after the other: GitHub asks not to be sent changes all at once.
  for (const { path, text } of files) {
    const blob = await request('POST /repos/{owner}/{repo}/git/blobs', {
      owner,
      repo,
      content: text,
      encoding: 'utf-8',
    });
    tree.push({ path, mode: '100644', type: 'blob', sha: blob.data.sha } as const);
  }
  const { data } = await request('POST /repos/{owner}/{repo}/git/trees', { owner, repo, base_tree: base, tree });
  return data.sha;
}

/** Makes a commit in the name of whoever's token it is, so that GitHub signs it. Gives its hash. */
export async function createCommit(
  { request, owner, repo }: GitHub,
  commit: { readonly tree: string; readonly parent: string; readonly message: string },
): Promise<string> {
  const { tree, parent, message } = commit;
  const { data } = await request('POST /repos/{owner}/{repo}/git/commits', {
    owner,
    repo,
    tree,
    parents: [parent],
    message,
  });
  return data.sha;
}
