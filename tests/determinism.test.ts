import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, sites } from './lib/sites.ts';

test.each([
  { name: 'with the cache of the first', dist: sites.ownWarm },
  { name: 'with a cache of its own', dist: sites.ownCold },
])('a second build of the same content $name gives the same files, byte for byte', ({ dist }) => {
  expect(hashes(dist)).toEqual(hashes(sites.own.dist));
});

function hashes(dist: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
  return Object.fromEntries(filesOf(dist).map((file) => [file, hash(file)]));
}
