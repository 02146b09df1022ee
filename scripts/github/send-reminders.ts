import { whyNotAnId } from '../../src/text/entry-id.ts';
import type { DueItem } from '../../src/derive/due-items.ts';
import { dateInWords } from '../../src/text/dates.ts';
import { counted } from '../../src/text/count-noun.ts';
import type { Due } from '../due/read-due.ts';
import type { GitHub } from './client.ts';
import { failureInWords } from './workflow-environment.ts';
import { fittingList, fittingText } from '../shared/fit-text.ts';
import { forTitle, literal } from '../shared/hostile-words.ts';
import { openReminder, reminderIssues, reminderMarker, updateReminder, type ReminderIssue } from './reminder-issues.ts';

/** What a reminder needs to know of the register. */
export interface ReminderSettings {
  /** The site's address, without a slash at the end. */
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
}

/** What a run came to. */
export interface Reminded {
  /** A line for the log for each issue that was opened, changed or closed. */
  readonly log: readonly string[];
  readonly failed: boolean;
}

/**
 * Keeps one issue for each organisation that owes something: opens it, brings it up to date, closes it when nothing is left. Looks
 * first at what is there, so that a run that was broken off is mended by the next; one that fails keeps no other from its turn.
 */
export async function remind(github: GitHub, due: Due, settings: ReminderSettings): Promise<Reminded> {
  const owed = Map.groupBy(due.items, ({ organisation }) => organisation);
  const present = Map.groupBy(await reminderIssues(github), ({ organisation }) => organisation);
  const log: string[] = [];
  let failed = false;
  for (const organisation of new Set([...owed.keys(), ...present.keys()])) {
    if (organisation !== '' && whyNotAnId(organisation) !== undefined) continue;
    try {
      const items = owed.get(organisation) ?? [];
      const said = await bringUpToDate(github, present.get(organisation) ?? [], organisation, items, due, settings);
      if (said !== undefined) log.push(`${organisation || settings.keeper}: ${said}`);
    } catch (error) {
      failed = true;
      log.push(`${organisation || settings.keeper}: ${failureInWords(error)}`);
    }
  }
  return { log, failed };
}

async function bringUpToDate(
  github: GitHub,
  issues: readonly ReminderIssue[],
  organisation: string,
  items: readonly DueItem[],
  due: Due,
  settings: ReminderSettings,
): Promise<string | undefined> {
  // An open one goes on; else the newest is opened again, so that there is one story to read.
  const issue = issues.find(({ open }) => open) ?? issues[0];
  if (items.length === 0) {
    // What a file at fault owes cannot be told, so nobody is said to owe nothing meanwhile.
    if (!issue?.open || due.unread.length > 0) return undefined;
    await updateReminder(github, issue.number, { state: 'closed' });
    return 'closed';
  }
  const title = titleFor(organisation, items, due, settings);
  const body = bodyFor(organisation, items, due, settings);
  if (!issue) {
    await openReminder(github, title, body);
    return 'opened';
  }
  if (issue.open && issue.title === title && issue.body === body) return undefined;
  await updateReminder(github, issue.number, { title, body, state: 'open' });
  return issue.open ? 'changed' : 'opened again';
}

function titleFor(organisation: string, items: readonly DueItem[], due: Due, { keeper }: ReminderSettings): string {
  const name = organisation === '' ? keeper : due.organisationName(organisation);
  return `${forTitle(name, 120)}: ${counted(items.length, 'thing')} due in the register`;
}

function bodyFor(organisation: string, items: readonly DueItem[], due: Due, settings: ReminderSettings): string {
  const { address, keeper, email } = settings;
  const groups = [...Map.groupBy(items, ({ project }) => project ?? '')].map(([project, owed]) => {
    const points = owed.map(({ by, overdue, words }) => `${overdue ? '**Overdue**' : 'Soon'}, ${dateInWords(by)}: ${literal(words, 700)}`); // prettier-ignore
    const heading =
      project === ''
        ? ''
        : `### [${literal(due.projectTitle(project), 120)}](${address}/projects/${project}/)\n\n[Update this entry](${address}/declare/?update=${project})\n\n`;
    return `${heading}${fittingList(points)}`;
  });
  return fittingText([
    reminderMarker(organisation),
    `This is what ${literal(organisation === '' ? keeper : due.organisationName(organisation), 120)} has promised the register and what is due now, or soon. It is kept up to date by itself, and closes when nothing is left.`,
    ...groups,
    `“Update this entry” opens the form with the entry in it; no account is needed. If something here is not right, or you need help, write to ${email}.`,
  ]).trimEnd();
}
