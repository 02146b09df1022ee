import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { steps } from '../../src/model/fields/form-steps.ts';
import { flawsOf } from '../support/site/accessible.ts';
import { withPage } from '../support/site/browser.ts';
import { beginByKeyboard, continueByKeyboard, goToPage } from '../support/site/declare.ts';
import { sites } from '../support/site/sites.ts';

const phone = { viewport: { width: 320, height: 700 } };
const { url } = sites.own;

describe('every page of the form is accessible at 320 px, light and dark', () => {
  test.each(steps.map(({ id }) => id))('%s, blank and with errors', async (step) => {
    await withPage(url, phone, async ({ page }) => {
      await beginByKeyboard(page);
      await goToPage(page, step);
      await openEverything(page);
      expect(await flawsOf(page)).toEqual([]);
      await continueByKeyboard(page);
      if (!(await page.locator('.govuk-error-summary').isVisible())) return;
      expect(await flawsOf(page)).toEqual([]);
    });
  });

  test('task list, check, preview, print and the start', async () => {
    await withPage(url, phone, async ({ page }) => {
      await beginByKeyboard(page);
      for (const name of ['tasks', 'check', 'preview', 'print']) {
        await goToPage(page, name);
        expect(await flawsOf(page), name).toEqual([]);
      }
      await page.goto('/declare/');
      await page.locator('.drafts').waitFor();
      expect(await flawsOf(page), 'start').toEqual([]);
    });
  });
});

/** Brings about what a step shows only after some answer. */
async function openEverything(page: Page): Promise<void> {
  const boxes = [
    '#f-uses_ai',
    '#f-personal_data--identifiable',
    '#f-stage--retired',
    '[id$="--withheld"]',
    '[id$="-id--new"]',
  ];
  for (const box of boxes) {
    const found = page.locator(box).first();
    if ((await found.count()) > 0) await found.click();
  }
  for (const add of await page.locator('[id$="--add"]').all()) await add.click();
}
