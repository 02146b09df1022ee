import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { readPages, type PageFacts } from './support/site/pages.ts';
import { fileAt, sites } from './support/site/sites.ts';
import { templateOf } from './support/site/templates.ts';

const { own: site } = sites;

/** Bytes, compressed with brotli as hosts do: HTML and CSS of a page together, and the scripts of the home page. */
const budget = { page: 14_000, script: 10_000 };

let pages: PageFacts[];
beforeAll(async () => {
  pages = await readPages(site);
});

test('the home page and every project page keep within their budget', () => {
  const weighed = pages.filter(({ address }) => ['home', 'project'].includes(templateOf(address)?.name ?? ''));
  const heavy = weighed
    .map((page) => ({ address: page.address, bytes: compressed(page.file) + weightOf(page, '.css') }))
    .filter(({ bytes }) => bytes > budget.page);
  expect(weighed.length).toBeGreaterThan(20);
  expect(heavy).toEqual([]);
});

test('the scripts of the home page keep within their budget', () => {
  expect(
    weightOf(
      pages.find(({ address }) => address === '/')!,
      '.js',
    ),
  ).toBeLessThanOrEqual(budget.script);
});

test('a project page loads no script', () => {
  const scripted = pages.filter((page) => templateOf(page.address)?.name === 'project' && weightOf(page, '.js') > 0);
  expect(scripted.map(({ address }) => address)).toEqual([]);
});

function weightOf({ resources }: PageFacts, ending: string): number {
  return resources
    .filter((resource) => resource.endsWith(ending))
    .reduce((sum, resource) => sum + compressed(fileAt(resource)), 0);
}

function compressed(file: string): number {
  return brotliCompressSync(readFileSync(join(site.dist, file))).byteLength;
}
