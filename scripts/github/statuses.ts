import type { GitHub } from './client.ts';

/** What the register says of a commit where GitHub decides whether it may be merged. */
export interface Status {
  readonly state: 'pending' | 'success' | 'failure';
  /** Words beside it; GitHub takes 140 characters. */
  readonly description: string;
}

/** The name under which the register's check appears. The branch's rules ask for it. */
export const statusContext = 'charter-register/declaration';

/** Says how a commit stands. The last word counts. */
export async function setStatus({ request, owner, repo }: GitHub, commit: string, status: Status): Promise<void> {
  await request('POST /repos/{owner}/{repo}/statuses/{sha}', {
    owner,
    repo,
    sha: commit,
    state: status.state,
    description: [...status.description].slice(0, 140).join(''),
    context: statusContext,
  });
}

/** What the register's own account said of a commit last; undefined when it has said nothing. */
export async function statusOfCommit(
  { request, owner, repo, bot }: GitHub,
  commit: string,
): Promise<string | undefined> {
  const { data } = await request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', {
    owner,
    repo,
    ref: commit,
    per_page: 100,
  });
  return data.find(({ context, creator }) => context === statusContext && creator?.login === bot)?.state;
}
