import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runCommand } from './shared/command.ts';
import { writeDocuments } from './docs/index.ts';
import { root } from './shared/paths.ts';

const help = `npm run docs

Writes the documents in docs/ and the issue form in .github/ that are made from the register's code.
`;

await runCommand(help, {}, () => {
  for (const [path, text] of writeDocuments()) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    process.stdout.write(`${path}\n`);
  }
  return true;
});
