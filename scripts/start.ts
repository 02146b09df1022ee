import { join } from 'node:path';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { root } from './shared/paths.ts';

const help = `npm start

Builds the register with its search and serves it on this machine, for this machine alone. Ctrl-C stops it.

  PORT=8080 npm start   another port than 4321; when it is taken, the next free one
  REGISTER_CONTENT      another content folder
`;

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {});
  if (!given) return;
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return refuseUsage(`PORT is ${String(process.env['PORT'])}, which is not a port from 0 to 65535`, help);
  }

  const { tryBuild } = await import('./shared/try-build.ts');
  const { serve } = await import('./shared/serve-site.ts');
  process.stdout.write('Building the register …\n');
  if (!(await tryBuild({ quiet: true }))) return;
  const site = await serve(join(root, 'dist'), port);
  process.stdout.write(`\nThe register is at ${site.url}/ (Ctrl-C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void site.close().then(() => process.exit(exitCodes.fine));
    });
  }
}
