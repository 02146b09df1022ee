import { styleText } from 'node:util';
import { receiveFiles } from './receive/receive-file.ts';
import { formatReceived, formatRefused } from './receive/report-received.ts';
import { requireToday, runCommand, UsageError } from './shared/command.ts';
import { fromCaller, ownContent, requireFolder, root } from './shared/paths.ts';
import { GitError } from '../src/git/run-git.ts';
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

const options = {
  base: { type: 'string' },
  repository: { type: 'string', default: root },
  'typed-by': { type: 'string', default: settings.keeper },
  'personal-data-checked': { type: 'boolean', default: false },
} as const;

await runCommand(help, options, async ({ values, files }) => {
  if (files.length === 0) throw new UsageError('Name the file you were sent');
  const repository = requireFolder(fromCaller(values.repository));
  try {
    const outcome = await receiveFiles({
      files: files.map(fromCaller),
      repository,
      content: repository === root ? ownContent : `${repository}/content`,
      today: requireToday(),
      base: values.base,
      typedBy: values['typed-by'],
      personalDataChecked: values['personal-data-checked'],
    });
    const isReceived = 'committed' in outcome;
    process.stdout.write(isReceived ? formatReceived(outcome, settings) : formatRefused(outcome));
    return isReceived;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    process.stderr.write(`${styleText('red', 'Git could not do it:')} ${error.message}\n`);
    return false;
  }
});
