import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, sites } from './lib/sites.ts';

test('two builds of the same content give the same files, byte for byte', () => {
  expect(hashes(sites.ownAgain)).toEqual(hashes(sites.own.dist));
});

function hashes(dist: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
  return Object.fromEntries(filesOf(dist).map((file) => [file, hash(file)]));
}
