import { handleIssue } from './github/from-issue/handle-issue.ts';
import { readRegister } from './github/from-issue/register-on-github.ts';
import { runWorkflowCommand } from './github/workflow-context.ts';
import { readIssue } from '../src/formats/issue/read-issue.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `node scripts/from-issue.ts

For the workflow declaration-from-issue: turns an issue in which somebody declares a project into a pull request, or says in
a comment what is to be mended. Called in a copy of the default branch, with these variables:

  GITHUB_EVENT_PATH   the file in which GitHub tells what happened
  GITHUB_REPOSITORY   owner/name
  GITHUB_SHA          the commit that is checked out
  GITHUB_TOKEN        the right to write contents, issues and pull requests
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  REGISTER_BOT        whose token that is, if not github-actions[bot]
  REGISTER_CONTENT    the content folder, if it is another than the register's own

Exits 0 when the issue has been dealt with, be it with a pull request or an answer; 1 when something failed, and the run should
be tried again; 2 for a wrong call.
`;

await runWorkflowCommand({
  help,
  subject: () => 'issue',
  async run({ github, event: { number, editor }, commit: base, content }) {
    const today = readToday();
    const register = readRegister(content, today);
    const result = await handleIssue({ github, number, editor, readIssue, register, base, today, settings });
    process.stdout.write(`Issue ${number}: ${result}.\n`);
    return true;
  },
});
