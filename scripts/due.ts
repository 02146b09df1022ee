import { readDue } from './due/read-due.ts';
import { formatDue, formatDueJson } from './due/report-due.ts';
import { refuseFiles, requireToday, runCommand } from './shared/command.ts';
import { fromCaller, ownContent, requireFolder } from './shared/paths.ts';
import { settings } from '../src/settings.ts';

const help = `npm run due -- [--json] [--content <folder>]

Lists what organisations owe the register: reviews that are overdue or due within 60 days, contacts unchecked for a year, ideas
whose planned start has gone by, pilots older than a year, outcomes that nobody has told, signatories that are silent or said
more than a year ago that they have nothing to declare, findings of reviews past their day.

  --json              for programs
  --content <folder>  another content folder

Exits 0 when nothing is overdue, 1 when something is, 2 for a wrong call.
`;

const options = { json: { type: 'boolean' }, content: { type: 'string' } } as const;

await runCommand(help, options, ({ values: { json, content }, files }) => {
  refuseFiles(files);
  const folder = requireFolder(fromCaller(content ?? ownContent), content);
  const today = requireToday();
  const due = readDue(folder, today);
  process.stdout.write(json ? formatDueJson(due, today) : formatDue(due, settings.keeper));
  return due.items.every(({ overdue }) => !overdue);
});
