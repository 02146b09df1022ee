import type { GitHub } from './client.ts';

/** The status of a commit, which decides whether it may be merged. */
export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure';
  /** GitHub takes 140 characters. */
  readonly description: string;
}

/** The name of the register's check, which the published branch's rules require. */
export const statusContext = 'charter-register/declaration';

/** Sets the status of a commit. The last one counts. */
export async function setStatus(
  { request }: GitHub,
  commit: string,
  { state, description }: CommitStatus,
): Promise<void> {
  await request('POST /repos/{owner}/{repo}/statuses/{sha}', {
    sha: commit,
    state,
    description: [...description].slice(0, 140).join(''),
    context: statusContext,
  });
}

/** The state that the register's own account set last; undefined if it set none. */
export async function fetchStatus({ request, bot }: GitHub, commit: string): Promise<string | undefined> {
  const { data } = await request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', { ref: commit, per_page: 100 });
  return data.find(({ context, creator }) => context === statusContext && creator?.login === bot)?.state;
}
