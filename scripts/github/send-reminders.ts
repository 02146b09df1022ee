import { findIdFault } from '../../src/text/entry-id.ts';
import type { DueItem } from '../../src/derive/due-items.ts';
import { formatDate } from '../../src/text/dates.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import type { DueResult } from '../due/read-due.ts';
import type { GitHub } from './client.ts';
import { listIssues, type Issue } from './issues.ts';
import { describeFailure } from './workflow-context.ts';
import { fitList, fitText } from '../shared/fit-text.ts';
import { sanitiseTitle, escapeMarkdown } from '../shared/sanitise.ts';

/** The label of issues that remind an organisation. */
export const reminderLabel = 'reminder';

/** The settings that a reminder mentions. */
export interface ReminderSettings {
  /** The site's address, without a slash at the end. */
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
}

/** The result of a run. */
export interface RemindResult {
  /** A line of the log for each issue that was opened, changed or closed. */
  readonly log: readonly string[];
  readonly failed: boolean;
}

/**
 * Keeps one issue for each organisation with something due: opens it, updates it, and closes it when nothing is left. The next
 * run completes one that was interrupted; one issue that fails does not affect the others.
 */
export async function sendReminders(github: GitHub, due: DueResult, settings: ReminderSettings): Promise<RemindResult> {
  const owed = Map.groupBy(due.items, ({ organisation }) => organisation);
  const issues = (await listIssues(github, reminderLabel, 'all')).filter(
    ({ author, isPull }) => author === github.bot && !isPull,
  );
  const present = Map.groupBy(issues, ({ body }) => readOrganisation(body));
  const log: string[] = [];
  let failed = false;
  for (const organisation of new Set([...owed.keys(), ...present.keys()])) {
    if (organisation === undefined || (organisation !== '' && findIdFault(organisation) !== undefined)) continue;
    try {
      const items = owed.get(organisation) ?? [];
      const change = await updateReminder(github, present.get(organisation) ?? [], organisation, items, due, settings);
      if (change !== undefined) log.push(`${organisation || settings.keeper}: ${change}`);
    } catch (error) {
      failed = true;
      log.push(`${organisation || settings.keeper}: ${describeFailure(error)}`);
    }
  }
  return { log, failed };
}

/** Opens, updates or closes an organisation's reminder. @returns what was done; undefined if nothing had to be. */
async function updateReminder(
  { request }: GitHub,
  issues: readonly Issue[],
  organisation: string,
  items: readonly DueItem[],
  due: DueResult,
  settings: ReminderSettings,
): Promise<string | undefined> {
  // An open one is continued; otherwise the newest is reopened, so that the conversation stays in one place.
  const issue = issues.find(({ open }) => open) ?? issues[0];
  const update = async (change: {
    readonly title?: string;
    readonly body?: string;
    readonly state: 'open' | 'closed';
  }) => request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: issue!.number, ...change });
  if (items.length === 0) {
    // What a faulty file owes is not known, so nothing is closed meanwhile.
    if (!issue?.open || due.unread.length > 0) return undefined;
    await update({ state: 'closed' });
    return 'closed';
  }
  const title = composeTitle(organisation, items, due, settings);
  const body = composeBody(organisation, items, due, settings);
  if (!issue) {
    await request('POST /repos/{owner}/{repo}/issues', { title, body, labels: [reminderLabel] });
    return 'opened';
  }
  if (issue.open && issue.title === title && issue.body === body) return undefined;
  await update({ title, body, state: 'open' });
  return issue.open ? 'changed' : 'opened again';
}

/** The marker of a reminder, which nobody sees. The keeper's own has no organisation. */
function formatMarker(organisation: string): string {
  return `<!-- charter-register:reminder ${organisation || 'register'} -->`;
}

/** The organisation that a reminder's marker names; undefined for any other text. */
function readOrganisation(body: string): string | undefined {
  const named = /^<!-- charter-register:reminder ([a-z0-9-]{1,80}) -->/.exec(body)?.[1];
  return named === 'register' ? '' : named;
}

function composeTitle(
  organisation: string,
  items: readonly DueItem[],
  due: DueResult,
  { keeper }: ReminderSettings,
): string {
  const name = organisation === '' ? keeper : due.organisationName(organisation);
  return `${sanitiseTitle(name, 120)}: ${countNoun(items.length, 'thing')} due in the register`;
}

function composeBody(
  organisation: string,
  items: readonly DueItem[],
  due: DueResult,
  settings: ReminderSettings,
): string {
  const { address, keeper, email } = settings;
  const groups = [...Map.groupBy(items, ({ project }) => project ?? '')].map(([project, owed]) => {
    const points = owed.map(({ by, overdue, words }) => `${overdue ? '**Overdue**' : 'Soon'}, ${formatDate(by)}: ${escapeMarkdown(words, 700)}`); // prettier-ignore
    const heading =
      project === ''
        ? ''
        : `### [${escapeMarkdown(due.projectTitle(project), 120)}](${address}/projects/${project}/)\n\n[Update this entry](${address}/declare/?update=${project})\n\n`;
    return `${heading}${fitList(points)}`;
  });
  return fitText([
    formatMarker(organisation),
    `This is what ${escapeMarkdown(organisation === '' ? keeper : due.organisationName(organisation), 120)} has promised the register and what is due now, or soon. It is kept up to date by itself, and closes when nothing is left.`,
    ...groups,
    `“Update this entry” opens the form with the entry in it; no account is needed. If something here is not right, or you need help, write to ${email}.`,
  ]).trimEnd();
}
