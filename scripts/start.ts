import { join } from 'node:path';
import { runCommand, UsageError } from './shared/command.ts';
import { root } from './shared/paths.ts';
import { serve } from './shared/serve-site.ts';

const help = `npm start

Builds the register with its search and serves it on this machine, for this machine alone. Ctrl-C stops it.

  PORT=8080 npm start   another port than 4321; when it is taken, the next free one
  REGISTER_CONTENT      another content folder
`;

await runCommand(help, {}, async () => {
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`PORT is ${process.env['PORT']!}, which is not a port from 0 to 65535`);

  process.stdout.write('Building the register …\n');
  const { tryBuild } = await import('./shared/build-site.ts');
  if (!(await tryBuild({ quiet: true }))) return false;
  const site = await serve(join(root, 'dist'), port);
  process.stdout.write(`\nThe register is at ${site.url}/ (Ctrl-C stops it)\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.close().then(() => process.exit(0)));
  return true;
});
