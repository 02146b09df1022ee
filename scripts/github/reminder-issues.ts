import { whyNotAnId } from '../../src/text/entry-id.ts';
import { allPages, type GitHub } from './client.ts';

/** The label of issues that remind an organisation. */
export const reminderLabel = 'reminder';

/** An issue that reminds an organisation, as the register wrote it. */
export interface ReminderIssue {
  readonly number: number;
  readonly organisation: string;
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
}

/** What a reminder says of itself in signs that nobody sees. The keeper's own has no organisation. */
export function reminderMarker(organisation: string): string {
  return `<!-- charter-register:reminder ${organisation || 'register'} -->`;
}

/** The organisation that an issue's text names as its own; undefined for any other text. */
function organisationOf(body: string): string | undefined {
  const named = /^<!-- charter-register:reminder ([a-z0-9-]{1,80}) -->/.exec(body)?.[1];
  if (named === 'register') return '';
  return named !== undefined && whyNotAnId(named) === undefined ? named : undefined;
}

/** The reminders that the register's own account has written, open and closed, the newest first. Nobody else's are taken for them. */
export async function reminderIssues(github: GitHub): Promise<ReminderIssue[]> {
  const { request, owner, repo, bot } = github;
  const found = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/issues', {
      owner,
      repo,
      labels: reminderLabel,
      state: 'all',
      per_page: 100,
      page,
    }),
  );
  return found.flatMap(({ number, user, body, state, title, pull_request: pull }) => {
    const organisation = user?.login === bot && !pull ? organisationOf(body ?? '') : undefined;
    return organisation === undefined
      ? []
      : [{ number, organisation, open: state === 'open', title, body: body ?? '' }];
  });
}

/** Opens a reminder. */
export async function openReminder({ request, owner, repo }: GitHub, title: string, body: string): Promise<void> {
  await request('POST /repos/{owner}/{repo}/issues', { owner, repo, title, body, labels: [reminderLabel] });
}

/** Changes a reminder: what it says, or whether it is open. */
export async function updateReminder(
  { request, owner, repo }: GitHub,
  number: number,
  change: { readonly title?: string; readonly body?: string; readonly state?: 'open' | 'closed' },
): Promise<void> {
  await request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number, ...change });
}
