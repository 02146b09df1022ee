import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './support/site/browser.ts';
import { sites, textOf } from './support/site/sites.ts';
import { foreignTitles, hostileTitles } from './support/setup/hostile-content.ts';

const { hostile: site } = sites;
const titles = Object.entries({ ...hostileTitles, ...foreignTitles }).map(([id, title]) => ({ id, title }));

let visit: Awaited<ReturnType<typeof openPage>>;
let page: Page;
beforeAll(async () => {
  visit = await openPage(site.url);
  ({ page } = visit);
});
afterEach(async () => {
  expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
  expect(visit.faults).toEqual([]);
});
afterAll(() => visit.close());

test('the titles are text in the list of projects', async () => {
  await page.goto('/projects/');
  for (const { id, title } of titles) {
    const links = await page.locator(`main a[href="/projects/${id}/"]`).allTextContents();
    expect(links.map(collapse)).toContain(title);
  }
});

describe.each(titles)('the title of $id', ({ id, title }) => {
  test('is text on its page', async () => {
    await page.goto(`/projects/${id}/`, { waitUntil: 'networkidle' });
    expect(collapse(await page.getByRole('heading', { level: 1 }).textContent())).toContain(title);
    expect(await page.title()).toContain(title);
  });

  test('is the same in the data', () => {
    const own = JSON.parse(textOf(site.dist, `projects/${id}.json`)) as { title: string };
    expect(own.title).toBe(title);
    expect(textOf(site.dist, 'data/projects.json')).toContain(JSON.stringify(title));
  });

  test('is text in search results', async () => {
    await page.goto(`/search/?q=${encodeURIComponent(searchable(title))}`);
    const result = page.locator(`main a[href^="/projects/${id}/"]`).first();
    await result.waitFor();
    expect(collapse(await result.textContent())).toContain(title);
  });
});

/** A word of the title to search for: its longest run of letters and of the joiners that some scripts need. */
function searchable(title: string): string {
  const words = title.match(/[\p{L}\p{M}\p{Join_Control}]+/gu) ?? [];
  return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function collapse(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
