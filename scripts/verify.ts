import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, root } from './shared/paths.ts';

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

await run();

async function run(): Promise<void> {
  const given = readArguments(help, { show: { type: 'string' } });
  if (!given) return;
  const [where, more] = given.files;
  if (where === undefined) return refuseUsage('Name the address or the folder of a site', help);
  if (more !== undefined) return refuseUsage(`There is nothing to do with ${more}`, help);
  const [{ openSite, WrongPlace }, { verify }, { openProgress }, { NotProven }] = await Promise.all([
    import('./verify/open-site.ts'),
    import('./verify/verify-site.ts'),
    import('./verify/verify-progress.ts'),
    import('./verify/site.ts'),
  ]);
  const progress = openProgress();
  try {
    const site = openSite(where, fromCaller, isFolder);
    const { text, proven } = await verify(site, root, progress, given.values.show);
    process.stdout.write(text);
    process.exitCode = proven ? exitCodes.fine : exitCodes.faults;
  } catch (error) {
    progress.end();
    if (error instanceof WrongPlace) return refuseUsage(error.message, help);
    if (!(error instanceof NotProven)) throw error;
    const { printable } = await import('./shared/report-messages.ts');
    process.stderr.write(`Not proven. ${error.message.split('\n').map(printable).join('\n')}\n`);
    process.exitCode = exitCodes.faults;
  }
}
