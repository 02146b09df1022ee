import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from './support/site/browser.ts';
import { bytesOf, filesOf, sites } from './support/site/sites.ts';
import {
  brokenIds, brokenOrganisation, foreignTitles, hostileTitles, secretWord, unusableFolder, unusableNames,
} from './support/setup/hostile-content.ts'; // prettier-ignore

const { hostile: site } = sites;
const files = filesOf(site.dist);
const awaiting = /await(?:s|ing) correction/iu;

let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ page, close } = await openPage(site.url, { javaScriptEnabled: false }));
});
afterAll(() => close());

test('declarations that are at fault are listed as awaiting correction', async () => {
  await page.goto('/projects/');
  expect(await page.getByRole('main').innerText()).toMatch(awaiting);
  for (const id of brokenIds)
    expect(await page.getByRole('main').getByText(id, { exact: true }).count(), id).toBeGreaterThan(0);
});

test.each(brokenIds)('%s says so at its address, and has neither file nor data', async (id) => {
  const response = await page.goto(`/projects/${id}/`);
  expect(response?.status()).toBe(200);
  expect(await page.getByRole('main').innerText()).toMatch(awaiting);
  expect(files.filter((file) => file === `projects/${id}.md` || file === `projects/${id}.json`)).toEqual([]);
});

test('an organisation whose file is at fault is said to await correction, at its address', async () => {
  await page.goto(`/organisations/${brokenOrganisation}/`);
  expect(await page.getByRole('main').innerText()).toMatch(awaiting);
});

test('reviews whose files are at fault are counted where reviews are listed', async () => {
  await page.goto('/reviews/');
  expect(await page.getByRole('region', { name: 'All reviews' }).innerText()).toContain(
    '2 reviews await correction: there are mistakes in the files.',
  );
});

test('files whose names can be no address are counted, and named nowhere', async () => {
  const names: string[] = [...unusableNames, unusableFolder];
  for (const address of ['/', '/projects/']) {
    await page.goto(address);
    const held = page.getByRole('region', { name: 'Awaiting correction' });
    expect(await held.innerText()).toContain(`${names.length} files with a name that no entry can have`);
    expect(await held.getByRole('link').allTextContents()).toEqual([...brokenIds, brokenOrganisation].sort());
  }
  const addresses = names.flatMap((name) => [name, name.replace(/\.md$/u, '')]).map((name) => `projects/${name}`);
  const made = (file: string) => addresses.some((address) => file === address || file.startsWith(`${address}/index.`));
  expect(files.filter(made)).toEqual([]);
});

test('nothing of what a broken file says is anywhere on the site', () => {
  const telling = files.filter((file) => bytesOf(join(site.dist, file)).includes(secretWord));
  expect(telling).toEqual([]);
});

test('the rest is published', () => {
  for (const id of ['sample-declaration', ...Object.keys(hostileTitles), ...Object.keys(foreignTitles)]) {
    expect(files).toContain(`projects/${id}/index.html`);
    expect(files).toContain(`projects/${id}.md`);
    expect(files).toContain(`projects/${id}.json`);
  }
});
