import { expect, test } from 'vitest';
import { proseQuestions } from '../src/model/questions/index.ts';
import { slugOf } from '../src/model/vocabulary/index.ts';
import { withPage } from './support/site/browser.ts';
import { whatSticksOut } from './support/site/layout.ts';
import { sites } from './support/site/sites.ts';
import { exampleOfEveryKind } from './support/site/visits.ts';

/** A4 in CSS pixels, less margins of a centimetre on both sides: what browsers print on. */
const paper = { width: 718, height: 1047 };

test.each(exampleOfEveryKind().filter(({ name }) => name !== 'moved'))(
  '$name ($address) fits on paper, without what only works on a screen',
  async ({ site, address }) => {
    await withPage(site.url, { viewport: paper }, async ({ page }) => {
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(await page.locator('header nav').isVisible()).toBe(false);
      expect(await whatSticksOut(page)).toEqual([]);
    });
  },
);

test('a project on paper has every answer and the way to object', async () => {
  await withPage(sites.own.url, { viewport: paper }, async ({ page }) => {
    await page.goto('/projects/chest-x-ray-second-look/');
    await page.emulateMedia({ media: 'print' });
    for (const { id, heading } of proseQuestions) {
      const question = page.locator(`#${slugOf(id)}`);
      expect(await question.innerText()).toBe(heading);
      expect(await question.isVisible(), heading).toBe(true);
      expect(await question.locator('xpath=following-sibling::*[1]').isVisible(), `the answer to ${heading}`).toBe(
        true,
      );
    }
    const update = page.getByText('Update this entry');
    expect(await update.count()).toBe(1);
    expect(await update.isVisible()).toBe(false);
    expect(await page.locator('.rights a[href^="tel:"], .rights a[href^="mailto:"]').first().isVisible()).toBe(true);
  });
});
