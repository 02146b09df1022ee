import { runCommand } from './shared/command.ts';

const help = `npm run build

Builds the register with its search from content/ into dist/.

REGISTER_CONTENT=<folder> builds another content folder.
REGISTER_TODAY=<year-month-day> builds for another day.
`;

await runCommand(help, {}, async () => {
  const { tryBuild } = await import('./shared/build-site.ts');
  return tryBuild({ quiet: !process.stdout.isTTY });
});
