import { orNothing, type GitHub } from './client.ts';

/** The last commit of a branch; undefined when there is no such branch. */
export async function headOf({ request, owner, repo }: GitHub, branch: string): Promise<string | undefined> {
  const found = await orNothing(
    request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` }),
  );
  return found?.data.object.sha;
}

/** Makes a branch. Fails when there is one of this name. */
export async function createBranch({ request, owner, repo }: GitHub, branch: string, commit: string): Promise<void> {
  await request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha: commit });
}

/** Moves a branch on. Fails when the commit does not follow from the branch's last. */
export async function moveBranch({ request, owner, repo }: GitHub, branch: string, commit: string): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    owner,
    repo,
    ref: `heads/${branch}`,
    sha: commit,
    force: false,
  });
}

/** The branch from which pull requests start and into which they go. */
export async function defaultBranch({ request, owner, repo }: GitHub): Promise<string> {
  const { data } = await request('GET /repos/{owner}/{repo}', { owner, repo });
  return data.default_branch;
}
