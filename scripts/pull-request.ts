import { checkAndSave, checkPending, publishSaved } from './github/pull-check/run-check.ts';
import { runWorkflowCommand } from './github/workflow-context.ts';
import { UsageError } from './shared/command.ts';
import { fromCaller } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `node scripts/pull-request.ts check --to <folder>
node scripts/pull-request.ts publish --from <folder>
node scripts/pull-request.ts pending

For the workflow pull-request, in a copy of the default branch and of nothing else. "check" reads a pull request as data,
checks it and leaves a verdict and a page in a folder; "publish" says the verdict: a comment, labels, the status. "pending"
does both, without the page, for every open pull request that has no verdict yet. With these variables:

  GITHUB_EVENT_PATH   the file in which GitHub tells what happened; not for "pending"
  GITHUB_REPOSITORY   owner/name
  GITHUB_TOKEN        the right to read contents and to write pull requests and statuses
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  PREVIEW_URL         for "publish": where the page can be seen
  REGISTER_BOT        whose token that is, if not github-actions[bot]
  REGISTER_CONTENT    the content folder, if it is another than the register's own

Exits 0 when all was said, 1 when something failed, and the run should be tried again; 2 for a wrong call.
`;

await runWorkflowCommand({
  help,
  options: { to: { type: 'string' }, from: { type: 'string' } },
  subject({ values: { to, from }, files: [command, ...more] }) {
    const isComplete =
      (command === 'check' && to !== undefined) ||
      (command === 'publish' && from !== undefined) ||
      command === 'pending';
    if (!isComplete || more.length > 0) throw new UsageError('Say check, publish or pending, and where');
    return command === 'pending' ? undefined : 'pull_request';
  },
  async run({ github, event: { number }, content }, { values: { to, from }, files: [command] }) {
    const options = { github, content, today: readToday(), settings };
    const { words, failed } =
      command === 'check'
        ? await checkAndSave({ ...options, number }, fromCaller(to!))
        : command === 'publish'
          ? await publishSaved(github, number, fromCaller(from!), process.env['PREVIEW_URL'])
          : await checkPending(options);
    process.stdout.write(`${words}\n`);
    return !failed;
  },
});
