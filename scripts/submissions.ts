import { writeFileSync } from 'node:fs';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
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

await run();

async function run(): Promise<void> {
  const given = readArguments(help, { to: { type: 'string' } });
  if (!given) return;
  const { to } = given.values;
  if (to === undefined || given.files.length > 0) return refuseUsage('Name the file with --to', help);
  const [{ failureInWords }, { readWorkflowCall }] = await Promise.all([
    import('./github/workflow-environment.ts'),
    import('./github/workflow-call.ts'),
  ]);
  const call = readWorkflowCall(undefined, help);
  if (!call) return;
  const [{ collectSubmissions }, { readRegister }] = await Promise.all([
    import('./github/collect-submissions.ts'),
    import('./github/from-issue/register-on-github.ts'),
  ]);
  try {
    const today = readToday();
    const { submissions, failed } = await collectSubmissions(call.github, readRegister(call.content, today));
    writeFileSync(fromCaller(to), `${JSON.stringify({ schema: 1, made: today, submissions }, null, 2)}\n`);
    process.stdout.write(
      `${submissions.length} open. ${failed.length > 0 ? `Not known: ${failed.join(', ')}.` : ''}\n`,
    );
    if (failed.length > 0) process.exitCode = exitCodes.faults;
  } catch (error) {
    process.stderr.write(`${failureInWords(error)}\n`);
    process.exitCode = exitCodes.faults;
  }
}
