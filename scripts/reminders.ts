import { readDue } from './due/read-due.ts';
import { sendReminders } from './github/send-reminders.ts';
import { runWorkflowCommand } from './github/workflow-context.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `node scripts/reminders.ts

For the workflow reminders: keeps one issue up to date for each organisation that owes the register something. Called in a
copy of the default branch, with these variables:

  GITHUB_REPOSITORY   owner/name
  GITHUB_TOKEN        the right to write issues
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  REGISTER_BOT        whose token that is, if not github-actions[bot]
  REGISTER_CONTENT    the content folder, if it is another than the register's own

Exits 0 when all is up to date, 1 when something failed, and the run should be tried again; 2 for a wrong call.
`;

await runWorkflowCommand({
  help,
  subject: () => undefined,
  async run({ github, content }) {
    const { log, failed } = await sendReminders(github, readDue(content, readToday()), settings);
    process.stdout.write(log.length > 0 ? `${log.join('\n')}\n` : 'All reminders are up to date.\n');
    return !failed;
  },
});
