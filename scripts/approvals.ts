import { dismissOwnApprovals } from './github/own-approvals.ts';
import { runWorkflowCommand } from './github/workflow-context.ts';

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

await runWorkflowCommand({
  help,
  subject: () => 'pull_request',
  async run({ github, event: { number } }) {
    const dismissed = await dismissOwnApprovals(github, number);
    const result = dismissed === undefined ? 'not made from an issue' : `${dismissed} dismissed`;
    process.stdout.write(`Pull request ${number}: ${result}.\n`);
    return true;
  },
});
