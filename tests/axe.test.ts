import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { flawsOf } from './support/site/accessible.ts';
import { withPage } from './support/site/browser.ts';
import { whatSticksOut } from './support/site/layout.ts';
import { exampleOfEveryKind } from './support/site/visits.ts';

const widths = [320, 1280];

describe.each(exampleOfEveryKind())('$name ($address)', ({ site, address }) => {
  test.each(widths)('is accessible at %i px, light and dark, and nothing sticks out', async (width) => {
    await withPage(site.url, { viewport: { width, height: 800 } }, async ({ page }) => {
      await stayOn(page, address);
      await page.goto(address);
      // What opens is looked at too.
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      expect(await flawsOf(page)).toEqual([]);
      expect(await whatSticksOut(page)).toEqual([]);
    });
  });
});

/** A page that sends people on is looked at before it does: its way to the next page leads nowhere. */
async function stayOn(page: Page, address: string): Promise<void> {
  await page.route(
    (url) => url.pathname !== address,
    (route) => (route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue()),
  );
}
