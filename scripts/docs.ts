import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { generatedDocuments } from './lib/docs/index.ts';
import { root } from './lib/places.ts';

const help = `npm run docs

Writes the documents in docs/ that are made from the register's code.
`;

if (readArguments(help, {})) {
  for (const [path, text] of generatedDocuments()) {
    writeFileSync(resolve(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}
