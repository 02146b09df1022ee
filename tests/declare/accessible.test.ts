import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { steps } from '../../src/model/fields/form-steps.ts';
import { flawsOf } from '../support/site/accessible.ts';
import { openPage } from '../support/site/browser.ts';
import { beginByKeyboard, continueByKeyboard, goToPage } from '../support/site/declare.ts';
import { sites } from '../support/site/sites.ts';

const { url } = sites.own;

describe('every page of the form is accessible at 320 px, light and dark', () => {
  let visit: Awaited<ReturnType<typeof openPage>>;
  let page: Page;

  beforeAll(async () => {
    visit = await openPage(url, { viewport: { width: 320, height: 700 } });
    ({ page } = visit);
    await beginByKeyboard(page);
  });
  afterAll(() => visit.close());

  test.each(['tasks', 'check', 'preview', 'print'])('%s', async (name) => {
    await goToPage(page, name);
    expect(await flawsOf(page)).toEqual([]);
  });

  // A step with errors shows all that it shows without them.
  test.each(steps.map(({ id }) => id))('%s, with errors where there may be any', async (step) => {
    await goToPage(page, step);
    await openEverything(page);
    const here = page.url();
    await continueByKeyboard(page);
    const summary = page.locator('.govuk-error-summary');
    await Promise.race([summary.waitFor(), page.waitForURL((to) => to.href !== here)]);
    if (page.url() !== here) await goToPage(page, step);
    expect(await flawsOf(page)).toEqual([]);
  });

  test('the start, with a draft', async () => {
    await page.goto('/declare/');
    await page.locator('.drafts').waitFor();
    expect(await flawsOf(page)).toEqual([]);
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
