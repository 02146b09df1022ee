import type { WrittenFile } from '../../src/draft/draft.ts';
import { undefinedIfMissing, type GitHub } from './client.ts';

/** The tree and the message of a commit. */
export interface CommitSummary {
  /** The tree's hash. */
  readonly tree: string;
  readonly message: string;
}

/** The branch that is published, into which pull requests go. */
export async function fetchDefaultBranch({ request }: GitHub): Promise<string> {
  const { data } = await request('GET /repos/{owner}/{repo}');
  return data.default_branch;
}

/** The last commit of a branch; undefined if there is no such branch. */
export async function fetchHead({ request }: GitHub, branch: string): Promise<string | undefined> {
  const found = await undefinedIfMissing(
    request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` }),
  );
  return found?.data.object.sha;
}

/** Creates a branch. Fails if there is one of this name. */
export async function createBranch({ request }: GitHub, branch: string, commit: string): Promise<void> {
  await request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha: commit });
}

/** Moves a branch to a commit. Fails unless the commit descends from the branch's last one. */
export async function moveBranch({ request }: GitHub, branch: string, commit: string): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref: `heads/${branch}`, sha: commit, force: false });
}

/** Reads a commit. */
export async function fetchCommit({ request }: GitHub, sha: string): Promise<CommitSummary> {
  const { data } = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: sha });
  return { tree: data.tree.sha, message: data.message };
}

/** The last commit that two have in common; undefined if there is none. */
export async function findCommonCommit({ request }: GitHub, base: string, head: string): Promise<string | undefined> {
  // One commit a page: the list of commits is not used.
  const options = { basehead: `${base}...${head}`, per_page: 1 };
  const found = await undefinedIfMissing(request('GET /repos/{owner}/{repo}/compare/{basehead}', options));
  return found?.data.merge_base_commit.sha;
}

/** Creates a tree from another one with these files added or replaced. @returns its hash. */
export async function createTree({ request }: GitHub, base: string, files: readonly WrittenFile[]): Promise<string> {
  const tree = [];
  // One after the other: GitHub asks clients not to send changes in parallel.
  for (const { path, text } of files) {
    const blob = await request('POST /repos/{owner}/{repo}/git/blobs', { content: text, encoding: 'utf-8' });
    tree.push({ path, mode: '100644', type: 'blob', sha: blob.data.sha } as const);
  }
  const { data } = await request('POST /repos/{owner}/{repo}/git/trees', { base_tree: base, tree });
  return data.sha;
}

/** Creates a commit in the name of the token's account, so that GitHub signs it. @returns its hash. */
export async function createCommit(
  { request }: GitHub,
  { tree, parent, message }: { readonly tree: string; readonly parent: string; readonly message: string },
): Promise<string> {
  const { data } = await request('POST /repos/{owner}/{repo}/git/commits', { tree, parents: [parent], message });
  return data.sha;
}

/** The bytes of a file by its hash. */
export async function fetchBlob({ request }: GitHub, sha: string): Promise<Uint8Array> {
  const { data } = await request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { file_sha: sha });
  return Buffer.from(data.content, 'base64');
}
