import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from './support/site/browser.ts';
import { exampleOfEveryKind } from './support/site/visits.ts';

/** Pages with the site's header around them; a card has none, because it stands in other people's pages. */
const withHeader = ({ name }: { readonly name: string }) => name !== 'card';
const visited = exampleOfEveryKind().filter(({ name }) => name !== 'moved');

describe.each(visited.filter(withHeader))('$name ($address)', ({ site, address }) => {
  test('offers the skip link first, which leads to the main part', async () => {
    await withPage(site.url, {}, async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect(await focused.innerText()).toMatch(/^skip to/iu);
      expect(await focused.isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main, main ~ *')))).toBe(true);
    });
  });
});

describe.each(visited)('$name ($address)', ({ name, site, address }) => {
  test('can be walked through with the keyboard, and always shows where one is', async () => {
    await withPage(site.url, {}, async ({ page }) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      const focusable = await page.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]').count();
      const hidden: string[] = [];
      let steps = 0;
      for (; steps <= focusable; steps++) {
        await page.keyboard.press('Tab');
        const stop = await describeFocus(page);
        if (!stop) break;
        if (!stop.shown) hidden.push(stop.what);
      }
      expect(hidden, 'stops that do not show that they have the focus').toEqual([]);
      expect(steps, 'stops before the keyboard leaves the page').toBeLessThanOrEqual(focusable);
      expect(steps).toBeGreaterThanOrEqual(withHeader({ name }) ? 4 : 1);
    });
  });
});

/** The element that has the focus, and whether one sees that; undefined when the keyboard has left the page. */
function describeFocus(page: Page): Promise<{ what: string; shown: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, backgroundColor, borderColor].join();
    };
    const focused = look();
    const { width, height, bottom, top } = element.getBoundingClientRect();
    const inView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    (element as HTMLElement).blur();
    const plain = look();
    (element as HTMLElement).focus();
    return { what: element.outerHTML.slice(0, 120), shown: inView && focused !== plain };
  });
}
