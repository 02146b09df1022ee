import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `node scripts/pull-request.ts look --to <folder>
node scripts/pull-request.ts tell --from <folder>
node scripts/pull-request.ts waiting

For the workflow pull-request, in a copy of the default branch and of nothing else. "look" reads a pull request as data,
checks it and leaves a verdict and a page in a folder; "tell" says the verdict: a comment, labels, the status. "waiting" does
both, without the page, for every open pull request that has no verdict yet. With these variables:

  GITHUB_EVENT_PATH   the file in which GitHub tells what happened; not for "waiting"
  GITHUB_REPOSITORY   owner/name
  GITHUB_TOKEN        the right to read contents and to write pull requests and statuses
  GITHUB_API_URL      the API's address, if it is another than GitHub's own
  PREVIEW_URL         for "tell": where the page can be seen
  REGISTER_BOT        whose token that is, if not github-actions[bot]
  REGISTER_CONTENT    the content folder, if it is another than the register's own

Exits 0 when all was said, 1 when something failed, and the run should be tried again; 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, { to: { type: 'string' }, from: { type: 'string' } });
  if (!given) return;
  const [command, ...more] = given.files;
  const { to, from } = given.values;
  const isCall =
    more.length === 0 &&
    ((command === 'look' && to !== undefined) || (command === 'tell' && from !== undefined) || command === 'waiting');
  if (!isCall) return refuseUsage('Say look, tell or waiting, and where', help);
  const [{ failureInWords }, { readWorkflowCall }] = await Promise.all([
    import('./github/workflow-environment.ts'),
    import('./github/workflow-call.ts'),
  ]);
  const call = readWorkflowCall(command === 'waiting' ? undefined : 'pull_request', help);
  if (!call) return;
  const { lookAndKeep, tellKept, lookAtWaiting } = await import('./github/pull-check/run-check.ts');
  const { github, event, content } = call;
  try {
    const options = { github, content, today: readToday(), settings };
    const said =
      command === 'look'
        ? await lookAndKeep({ ...options, number: event.number }, fromCaller(to!))
        : command === 'tell'
          ? await tellKept(github, event.number, fromCaller(from!), process.env['PREVIEW_URL'])
          : await lookAtWaiting(options);
    process.stdout.write(`${said.words}\n`);
    if (said.failed) process.exitCode = exitCodes.faults;
  } catch (error) {
    process.stderr.write(`${failureInWords(error)}\n`);
    process.exitCode = exitCodes.faults;
  }
}
