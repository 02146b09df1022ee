import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { withPage } from './lib/browser.ts';
import { filesOf, sites } from './lib/sites.ts';
import { brokenIds, brokenOrganisation, foreignTitles, hostileTitles, secretWord } from './setup/hostile-content.ts';

const { hostile: site } = sites;
const files = filesOf(site.dist);
const awaiting = /await(?:s|ing) correction/iu;

describe.each(brokenIds)('%s', (id) => {
  test('is listed as awaiting correction', async () => {
    await withPage(site.url, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto('/projects/');
      expect(await page.getByRole('main').innerText()).toMatch(awaiting);
      expect(await page.getByRole('main').getByText(id, { exact: true }).count()).toBeGreaterThan(0);
    });
  });

  test('says so at its address', async () => {
    await withPage(site.url, { javaScriptEnabled: false }, async ({ page }) => {
      const response = await page.goto(`/projects/${id}/`);
      expect(response?.status()).toBe(200);
      expect(await page.getByRole('main').innerText()).toMatch(awaiting);
    });
  });

  test('has neither file nor data on the site', () => {
    expect(files.filter((file) => file === `projects/${id}.md` || file === `projects/${id}.json`)).toEqual([]);
  });
});

test('an organisation whose file is at fault is said to await correction, at its address', async () => {
  await withPage(site.url, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`/organisations/${brokenOrganisation}/`);
    expect(await page.getByRole('main').innerText()).toMatch(awaiting);
  });
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

/** A file's content; the search index is packed, so that what it holds would not be seen otherwise. */
function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return packed ? gunzipSync(bytes) : bytes;
}
