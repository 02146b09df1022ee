import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { root } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import { faultsIn, type GoliveAnswers } from './golive/golive-answers.ts';

const help = `npm run golive -- [--address <https://…>] [--repository <https://github.com/owner/name>] [--email <address>]
                  [--reviewers <@owner/team>] [--keep-examples] [--dry-run] [--apply]

Makes this copy the repository of the public register; docs/going-live.md tells the rest. It asks for what is not given.

  --address       where the register will be read, without a path
  --repository    where it lives on GitHub
  --email         whom people write to
  --reviewers     who has to approve each change: a team, or accounts with spaces between them
  --keep-examples leaves the invented entries where they are
  --dry-run       changes nothing, and says what it would change
  --apply         sets up labels, the branch's rules, Pages and workflows on GitHub, with a token that administers the
                  repository in GITHUB_TOKEN; nothing else is done then

Exits 0 when all was done, 1 when something was not, 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    address: { type: 'string' },
    repository: { type: 'string' },
    email: { type: 'string' },
    reviewers: { type: 'string' },
    'keep-examples': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    apply: { type: 'boolean' },
  });
  if (!given) return;
  const { values, files } = given;
  if (files.length > 0) return refuseUsage(`There is nothing to do with ${files[0]}`, help);
  if (values.apply) return apply(values.repository);
  const asks = process.stdin.isTTY && process.stdout.isTTY;
  const missing = (['address', 'repository', 'email', 'reviewers'] as const).filter(
    (name) => values[name] === undefined,
  );
  if (missing.length > 0 && !asks)
    return refuseUsage(`Nobody is here to be asked: give --${missing.join(', --')}`, help);
  const answers = missing.length > 0 ? await ask(values) : (values as GoliveAnswers);
  if (!answers) return;
  const faults = Object.entries(faultsIn(answers)).map(([name, why]) => `--${name}: ${why}`);
  if (faults.length > 0) return refuseUsage(faults.join('. '), help);

  const { goLive, NotYet } = await import('./golive/go-live.ts');
  try {
    const done = goLive({
      root,
      answers,
      today: readToday(),
      keepExamples: values['keep-examples'] ?? false,
      dryRun: values['dry-run'] ?? false,
    });
    if (!values['dry-run']) await writeDocs();
    process.stdout.write(`${done.join('\n') || 'There was nothing to do.'}\n`);
    process.stdout.write(
      values['dry-run']
        ? 'Nothing was changed.\n'
        : 'Next: npm run check, commit, push, and docs/going-live.md, step 4.\n',
    );
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodes.faults;
  }
}

/** The issue forms name the register's address, and a module that was read keeps the old one: so in a process of its own. */
async function writeDocs(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts/docs.ts')], { cwd: root });
}

async function ask(given: Partial<GoliveAnswers>): Promise<GoliveAnswers | undefined> {
  const [{ askGolive }, { Stopped }] = await Promise.all([
    import('./golive/ask-golive.ts'),
    import('./new/prompts.ts'),
  ]);
  try {
    return await askGolive(given);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    process.exitCode = exitCodes.faults;
    return undefined;
  }
}

async function apply(repository: string | undefined): Promise<void> {
  const [{ createGitHub }, { failureInWords }, { setUpOnGitHub }, { settings }] = await Promise.all([
    import('./github/client.ts'),
    import('./github/workflow-environment.ts'),
    import('./golive/on-github.ts'),
    import('../src/settings.ts'),
  ]);
  const token = process.env['GITHUB_TOKEN'] ?? '';
  const name = (repository ?? settings.repository).replace('https://github.com/', '');
  if (token === '') return refuseUsage('GITHUB_TOKEN is missing', help);
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) return refuseUsage('--repository must be https://github.com/owner/name', help);
  const url = (process.env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/$/, '');
  try {
    const done = await setUpOnGitHub(createGitHub({ url, token, repository: name, bot: '' }));
    process.stdout.write(`${done.join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`${failureInWords(error)}\n`);
    process.exitCode = exitCodes.faults;
  }
}
