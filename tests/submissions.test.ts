import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSubmissions } from './support/setup/hostile-content.ts';
import { withPage } from './support/site/browser.ts';
import { sites } from './support/site/sites.ts';

test('open submissions say what, from whom, since when and whose turn it is', async () => {
  await withPage(
    sites.hostile.url,
    { javaScriptEnabled: false, viewport: { width: 320, height: 800 } },
    async ({ page }) => {
      await page.goto('/submissions/');
      const rows = await page.locator('tbody tr').allInnerTexts();
      expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
        'A change to “</title></h1></script><script>window.hostile=1</script><b>bold” (number 12) Sample Council 2 November 2026 14 working days ago; an answer was promised within 10 The Civic Data Cooperative', // prettier-ignore
        'A new entry (number 15) Not known yet 20 November 2026 today Whoever handed it in',
        'A declaration (number 16) Not known yet 22 November 2026 today The Civic Data Cooperative',
      ]);
      expect(await page.locator('main').innerText()).toContain('3 submissions were waiting on 22 November 2026. One has waited longer than promised.'); // prettier-ignore
      expect(await page.locator('tbody a').first().getAttribute('href')).toMatch(/\/pull\/12$/);
    },
  );
});

test('the list can be taken away, so that the same page can be built again', () => {
  const read = (dist: string) => JSON.parse(readFileSync(join(dist, 'submissions.json'), 'utf8')) as unknown;
  expect(read(sites.hostile.dist)).toEqual(openSubmissions);
  expect(read(sites.empty.dist)).toBeNull();
});

test('a register that knows of none leads to where they are', () => {
  const page = readFileSync(join(sites.empty.dist, 'submissions/index.html'), 'utf8');
  expect(page).toContain('does not know what is waiting');
});
