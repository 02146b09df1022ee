import { checkContent } from './shared/check-content.ts';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, ownContent } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';

const help = `npm run check -- [files…] [--json | --github] [--content <folder>]

Checks declarations and the register as a whole, and says what to mend.

  files               only these files, against the whole register
  --content <folder>  another content folder, with projects/ and organisations/ in it
  --json              the messages as JSON
  --github            the messages as annotations for GitHub

Exits 0 when nothing is wrong (warnings are advice), 1 when there are errors, 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    content: { type: 'string' },
  });
  if (!given) return;
  const { json, github, content: folder } = given.values;
  if (json && github) return refuseUsage('--json and --github cannot be used together', help);
  const content = folder === undefined ? ownContent : fromCaller(folder);
  if (!isFolder(content)) return refuseUsage(`There is no folder ${folder ?? content}`, help);

  let today;
  try {
    today = readToday();
  } catch (error) {
    return refuseUsage((error as Error).message, help);
  }
  const result = await checkContent({ content, files: given.files.map(fromCaller), today });
  const { reportGithub, reportJson, reportTerminal } = await import('./shared/report-messages.ts');
  const report = json ? reportJson : github ? reportGithub : reportTerminal;
  process.stdout.write(report(result));
  process.exitCode = result.messages.some(({ severity }) => severity === 'error') ? exitCodes.faults : exitCodes.fine;
}
