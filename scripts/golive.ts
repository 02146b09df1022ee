import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectToGitHub, describeFailure } from './github/workflow-context.ts';
import { goLive, GoliveError } from './golive/go-live.ts';
import { askGolive, findFaults, type GivenAnswers, type GoliveAnswers } from './golive/golive-answers.ts';
import { setUpOnGitHub } from './golive/on-github.ts';
import { CancelledError } from './new/prompts.ts';
import { isInteractive, refuseFiles, requireToday, runCommand, UsageError } from './shared/command.ts';
import { root } from './shared/paths.ts';
import { settings } from '../src/settings.ts';

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

const options = {
  address: { type: 'string' },
  repository: { type: 'string' },
  email: { type: 'string' },
  reviewers: { type: 'string' },
  'keep-examples': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  apply: { type: 'boolean', default: false },
} as const;

await runCommand(help, options, async ({ values, files }) => {
  refuseFiles(files);
  const { address, repository, email, reviewers, 'keep-examples': keepExamples, 'dry-run': dryRun, apply } = values;
  try {
    const done = apply
      ? await applyToGitHub(repository ?? settings.repository)
      : await prepare({ address, repository, email, reviewers }, keepExamples, dryRun);
    process.stdout.write(`${done.join('\n') || 'There was nothing to do.'}\n`);
    if (!apply)
      process.stdout.write(
        dryRun ? 'Nothing was changed.\n' : 'Next: npm run check, commit, push, and docs/going-live.md, step 4.\n',
      );
    return true;
  } catch (error) {
    if (error instanceof GoliveError) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof CancelledError)) throw error;
    return false;
  }
});

/** Prepares this copy of the repository. @returns a line for each thing that was done. @throws GoliveError, CancelledError */
async function prepare(given: GivenAnswers, keepExamples: boolean, dryRun: boolean): Promise<string[]> {
  const missing = Object.entries(given).flatMap(([name, answer]) => (answer === undefined ? [name] : []));
  if (missing.length > 0 && !isInteractive())
    throw new UsageError(`Nobody is here to be asked: give --${missing.join(', --')}`);
  const answers = missing.length > 0 ? await askGolive(given) : (given as GoliveAnswers);
  const faults = findFaults(answers).map(([name, why]) => `--${name}: ${why}`);
  if (faults.length > 0) throw new UsageError(faults.join('. '));
  const done = goLive({ root, answers, today: requireToday(), keepExamples, dryRun });
  // The issue form names the register's address, and the settings module keeps the old one in this process.
  if (!dryRun) await promisify(execFile)(process.execPath, [join(root, 'scripts/docs.ts')], { cwd: root });
  return done;
}

/** Sets up the repository on GitHub. @returns a line for each thing that was done. @throws GoliveError if GitHub refuses. */
async function applyToGitHub(repository: string): Promise<string[]> {
  const name = repository.replace('https://github.com/', '');
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new UsageError('--repository must be https://github.com/owner/name');
  const github = connectToGitHub(name, '', process.env);
  try {
    return await setUpOnGitHub(github);
  } catch (error) {
    throw new GoliveError(describeFailure(error));
  }
}
