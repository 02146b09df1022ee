import { expect, test } from 'vitest';
import { hashesOf, sites } from './support/site/sites.ts';

test.each([
  { name: 'with the cache of the first', dist: sites.ownWarm },
  { name: 'with a cache, a language and a time zone of its own', dist: sites.ownCold },
])('a second build of the same content $name gives the same files, byte for byte', ({ dist }) => {
  expect(hashesOf(dist)).toEqual(hashesOf(sites.own.dist));
});
