import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, ownContent } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
import { settings } from '../src/settings.ts';

const help = `npm run due -- [--json] [--content <folder>]

Lists what organisations owe the register: reviews that are overdue or due within 60 days, contacts unchecked for a year, ideas
whose planned start has gone by, pilots older than a year, outcomes that nobody has told, signatories that are silent or said
more than a year ago that they have nothing to declare, findings of reviews past their day.

  --json              for programs
  --content <folder>  another content folder

Exits 0 when nothing is overdue, 1 when something is, 2 for a wrong call.
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, { json: { type: 'boolean' }, content: { type: 'string' } });
  if (!given) return;
  if (given.files.length > 0) return refuseUsage(`There is nothing to do with ${given.files[0]}`, help);
  const { json, content: folder } = given.values;
  const content = folder === undefined ? ownContent : fromCaller(folder);
  if (!isFolder(content)) return refuseUsage(`There is no folder ${folder ?? content}`, help);
  const [{ readDue }, { dueJson, dueReport }] = await Promise.all([
    import('./due/read-due.ts'),
    import('./due/report-due.ts'),
  ]);
  let today;
  try {
    today = readToday();
  } catch (error) {
    return refuseUsage((error as Error).message, help);
  }
  const due = readDue(content, today);
  process.stdout.write(json ? dueJson(due, today) : dueReport(due, settings.keeper));
  process.exitCode = due.items.some(({ overdue }) => overdue) ? exitCodes.faults : exitCodes.fine;
}
