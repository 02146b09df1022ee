import { readArguments } from './shared/arguments.ts';

const help = `npm run build

Builds the register with its search from content/ into dist/.

REGISTER_CONTENT=<folder> builds another content folder.
REGISTER_TODAY=<year-month-day> builds for another day.
`;

if (readArguments(help, {})) {
  const { tryBuild } = await import('./shared/try-build.ts');
  await tryBuild({ quiet: !process.stdout.isTTY });
}
