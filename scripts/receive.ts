import { styleText } from 'node:util';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, ownContent, root } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `npm run receive -- <file> [<file> …]

For a reviewer who was sent a declaration by e-mail. Checks it against the whole register, puts it on a branch of its own, and
says how to make sure that the sender is who they say. Your working folder stays as it is, and nothing is pushed.

  <file>                   the declaration; with it the files of organisations that are new
  --base <branch>          where the branch starts, if not at origin/main or main
  --repository <folder>    another copy of the register than this one
  --typed-by <post>        who enters it, if not the ${settings.keeper} as a whole
  --personal-data-checked  you have looked at what seems to be personal data, and it is none

Exits 0 when it was received, 1 when it was refused, 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    base: { type: 'string' },
    repository: { type: 'string' },
    'typed-by': { type: 'string' },
    'personal-data-checked': { type: 'boolean' },
  });
  if (!given) return;
  if (given.files.length === 0) return refuseUsage('Name the file you were sent', help);
  const repository = given.values.repository === undefined ? root : fromCaller(given.values.repository);
  if (!isFolder(repository)) return refuseUsage(`There is no folder ${repository}`, help);

  const [{ receive }, { receivedReport, refusedReport }, { GitError }] = await Promise.all([
    import('./receive/receive-file.ts'),
    import('./receive/report-received.ts'),
    import('../src/git/run-git.ts'),
  ]);
  try {
    const outcome = await receive({
      files: given.files.map(fromCaller),
      repository,
      content: repository === root ? ownContent : `${repository}/content`,
      today: readToday(),
      base: given.values.base,
      typedBy: given.values['typed-by'] ?? settings.keeper,
      personalDataChecked: given.values['personal-data-checked'] ?? false,
    });
    if ('committed' in outcome) process.stdout.write(receivedReport(outcome, settings));
    else {
      process.stdout.write(refusedReport(outcome));
      process.exitCode = exitCodes.faults;
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    process.stderr.write(`${styleText('red', 'Git could not do it:')} ${error.message}\n`);
    process.exitCode = exitCodes.faults;
  }
}
