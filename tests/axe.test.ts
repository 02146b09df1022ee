import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withPage } from './lib/browser.ts';
import { whatSticksOut } from './lib/layout.ts';
import { exampleOfEveryKind } from './lib/visits.ts';

/** Every level up to AA of every version of the guidelines up to 2.2, and axe's advice on good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

describe.each(exampleOfEveryKind())('$name ($address)', ({ site, address }) => {
  test.each(widths)('is accessible at %i px, light and dark, and nothing sticks out', async (width) => {
    await withPage(site.url, { viewport: { width, height: 800 } }, async ({ page }) => {
      await stayOn(page, address);
      await page.goto(address);
      // What opens is looked at too.
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
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

async function violations(page: Page): Promise<string[]> {
  // Legacy mode looks at the page alone, which is all there is: the register has no frames.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
}
