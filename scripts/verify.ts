import { refuseFiles, runCommand, UsageError } from './shared/command.ts';
import { root } from './shared/paths.ts';
import { escapeControls } from './shared/report-messages.ts';
import { openSite } from './verify/open-site.ts';
import { NotProvenError } from './verify/site.ts';
import { openProgress } from './shared/progress.ts';
import { verifySite } from './verify/verify-site.ts';

const help = `npm run verify -- <address or folder> [--show <page>]

Proves that a site is what its commit gives: reads at /.well-known/register.json from which commit and for which day it was
built, builds that again in a temporary folder with the code of that commit, and names every page that differs, is missing
or is not in the commit.

  <address>      of the site: https://register.example, or http:// on this machine
  <folder>       a built site, such as dist; here also files are found that nobody names
  --show <page>  shows, line by line, what a page says instead: --show /projects/park-visits/

This clone must have the commit and the whole history behind it. Nothing in it is changed.

Exits 0 when everything is the same, 1 when anything differs or nothing can be proven, 2 for a wrong call.
`;

await runCommand(help, { show: { type: 'string' } }, async ({ values: { show }, files: [where, ...more] }) => {
  if (where === undefined) throw new UsageError('Name the address or the folder of a site');
  refuseFiles(more);
  const progress = openProgress();
  try {
    const { text, proven } = await verifySite(openSite(where), root, progress, show);
    process.stdout.write(text);
    return proven;
  } catch (error) {
    progress.end();
    if (!(error instanceof NotProvenError)) throw error;
    process.stderr.write(`Not proven. ${error.message.split('\n').map(escapeControls).join('\n')}\n`);
    return false;
  }
});
