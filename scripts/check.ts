import { checkContent } from './shared/check-content.ts';
import { requireToday, runCommand, UsageError } from './shared/command.ts';
import { fromCaller, ownContent, requireFolder } from './shared/paths.ts';
import { reportGithub, reportJson, reportTerminal } from './shared/report-messages.ts';

const help = `npm run check -- [files…] [--json | --github] [--content <folder>]

Checks declarations and the register as a whole, and says what to mend.

  files               only these files, against the whole register
  --content <folder>  another content folder, with projects/ and organisations/ in it
  --json              the messages as JSON
  --github            the messages as annotations for GitHub

Exits 0 when nothing is wrong (warnings are advice), 1 when there are errors, 2 for a wrong call.
`;

const options = { json: { type: 'boolean' }, github: { type: 'boolean' }, content: { type: 'string' } } as const;

await runCommand(help, options, async ({ values: { json, github, content }, files }) => {
  if (json && github) throw new UsageError('--json and --github cannot be used together');
  const result = await checkContent({
    content: requireFolder(fromCaller(content ?? ownContent), content),
    files: files.map(fromCaller),
    today: requireToday(),
  });
  const report = json ? reportJson : github ? reportGithub : reportTerminal;
  process.stdout.write(report(result));
  return result.messages.every(({ severity }) => severity !== 'error');
});
