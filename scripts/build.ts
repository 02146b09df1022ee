import { exitCodes, readArguments } from './lib/arguments.ts';

const help = `npm run build

Builds the register with its search from content/ into dist/.

REGISTER_CONTENT=<folder> builds another content folder.
REGISTER_TODAY=<year-month-day> builds for another day.
`;

const given = readArguments(help, {});
if (given) {
  const { fromCaller } = await import('./lib/places.ts');
  const { runBuild } = await import('./lib/build.ts');
  const content = process.env['REGISTER_CONTENT'];
  try {
    await runBuild({ ...(content && { content: fromCaller(content) }), quiet: !process.stdout.isTTY });
  } catch (error) {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = exitCodes.faults;
  }
}
