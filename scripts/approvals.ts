import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';

const help = `node scripts/approvals.ts

For the workflow own-approval: dismisses the approval of somebody who asked for the entry themselves. Called in a copy of the
default branch, with these variables:

  GITHUB_EVENT_PATH   the file in which GitHub tells what happened
  GITHUB_REPOSITORY   owner/name
  GITHUB_TOKEN        the right to write pull requests
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  REGISTER_BOT        whose token made the pull requests, if not github-actions[bot]

Exits 0 when all is well, 1 when something failed, and the run should be tried again; 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {});
  if (!given) return;
  const [{ failureInWords, readSurroundings }, { dismissOwnApprovals }] = await Promise.all([
    import('./github/workflow-environment.ts'),
    import('./github/own-approvals.ts'),
  ]);
  const surroundings = readSurroundings('pull_request', process.env);
  if (typeof surroundings === 'string') return refuseUsage(surroundings, help);
  const { github, event } = surroundings;
  try {
    const dismissed = await dismissOwnApprovals(github, event.number);
    process.stdout.write(
      `Pull request ${event.number}: ${dismissed === undefined ? 'not made from an issue' : `${dismissed} dismissed`}.\n`,
    );
  } catch (error) {
    process.stderr.write(`Pull request ${event.number}: ${failureInWords(error)}\n`);
    process.exitCode = exitCodes.faults;
  }
}
