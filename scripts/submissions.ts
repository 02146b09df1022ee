import { writeFileSync } from 'node:fs';
import { collectSubmissions } from './github/collect-submissions.ts';
import { readRegister } from './github/from-issue/register-on-github.ts';
import { runWorkflowCommand } from './github/workflow-context.ts';
import { UsageError } from './shared/command.ts';
import { fromCaller } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';

const help = `node scripts/submissions.ts --to <file>

For the workflow deploy: writes down every open submission and whose turn it is, for the page /submissions/. Build with
REGISTER_SUBMISSIONS=<file> afterwards. With these variables:

  GITHUB_REPOSITORY   owner/name
  GITHUB_TOKEN        the right to read contents, issues and pull requests
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  REGISTER_BOT        the account of the register's workflows, if not github-actions[bot]
  REGISTER_CONTENT    the content folder, if it is another than the register's own

Exits 0 when the list is whole, 1 when it is not, and the run should be tried again; 2 for a wrong call.
`;

await runWorkflowCommand({
  help,
  options: { to: { type: 'string' } },
  subject({ values: { to }, files }) {
    if (to === undefined || files.length > 0) throw new UsageError('Name the file with --to');
    return undefined;
  },
  async run({ github, content }, { values: { to } }) {
    const today = readToday();
    const { submissions, failed } = await collectSubmissions(github, readRegister(content, today));
    writeFileSync(fromCaller(to!), `${JSON.stringify({ schema: 1, made: today, submissions }, null, 2)}\n`);
    const missing = failed.length > 0 ? `Not known: ${failed.join(', ')}.` : '';
    process.stdout.write(`${submissions.length} open. ${missing}\n`);
    return failed.length === 0;
  },
});
