import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proseQuestions } from '../src/model/questions/index.ts';
import { toSlug } from '../src/model/vocabulary/index.ts';
import { openDetails, removeRepetition, violationsOf } from './support/site/accessible.ts';
import { openPage, withPage } from './support/site/browser.ts';
import { whatSticksOut } from './support/site/layout.ts';
import { sites } from './support/site/sites.ts';
import { exampleOfEveryKind } from './support/site/visits.ts';

/** A4 in CSS pixels, less margins of a centimetre on both sides: what browsers print on. */
const paper = { width: 718, height: 1047 };
const phone = { width: 320, height: 800 };
const desktop = { width: 1280, height: 800 };

/** Stops after which the keyboard counts as caught. */
const mostStops = 1000;

// A page of each kind is loaded once; each test begins where the one before has left it.
describe.each(exampleOfEveryKind())('$name ($address)', ({ name, site, address }) => {
  let visit: Awaited<ReturnType<typeof openPage>>;
  let page: Page;
  const isMoved = name === 'moved';
  // A card has no header, because it is a part of other people's pages.
  const hasHeader = name !== 'card' && !isMoved;

  beforeAll(async () => {
    visit = await openPage(site.url, { viewport: desktop });
    ({ page } = visit);
    if (isMoved) await stayOn(page, address);
  });
  afterAll(() => visit.close());

  test('loads without an error, a violation of the policy or a request to another host', async () => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(visit.faults).toEqual([]);
  });

  if (!isMoved) {
    test('fits on paper, without what only works on a screen', async () => {
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      expect(await page.locator('header nav').isVisible()).toBe(false);
      expect(await whatSticksOut(page)).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    });
  }

  test.each([phone, desktop])('is nowhere wider than a window of $width px', async (size) => {
    await page.setViewportSize(size);
    await openDetails(page);
    expect(await whatSticksOut(page)).toEqual([]);
  });

  if (!isMoved) {
    test('can be walked through with the keyboard, and always shows where one is', async () => {
      await removeRepetition(page);
      const stops: Stop[] = [];
      while (stops.length < mostStops) {
        await page.keyboard.press('Tab');
        const stop = await describeFocus(page);
        if (!stop) break;
        stops.push(stop);
      }
      // Counted at the end, because what is opened may come later.
      const focusable = await page.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]').count();
      expect(stops.filter(({ isShown }) => !isShown)).toEqual([]);
      expect(stops.length, 'stops before the keyboard leaves the page').toBeLessThanOrEqual(focusable);
      expect(stops.length).toBeGreaterThanOrEqual(hasHeader ? 4 : 1);
      if (hasHeader) expect(stops[0]!.words).toMatch(/^skip to/iu);
    });
  }

  if (hasHeader) {
    test('has a skip link that leads to the main part', async () => {
      await page.locator('a', { hasText: /^\s*skip to/iu }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main, main ~ *')))).toBe(true);
    });
  }

  test.each([
    { scheme: 'light', size: phone },
    { scheme: 'dark', size: desktop },
    { scheme: 'forced colours', size: phone },
  ] as const)('is accessible, $scheme, at $size.width px', async ({ scheme, size }) => {
    await page.setViewportSize(size);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await violationsOf(page, scheme, scheme === 'forced colours' ? 'contrast' : 'all')).toEqual([]);
  });
});

test('a project on paper has every answer and the way to object', async () => {
  await withPage(sites.own.url, { viewport: paper }, async ({ page }) => {
    await page.goto('/projects/chest-x-ray-second-look/');
    await page.emulateMedia({ media: 'print' });
    for (const { id, heading } of proseQuestions) {
      const question = page.locator(`#${toSlug(id)}`);
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

/** Keeps a page that sends people on from doing so. */
async function stayOn(page: Page, address: string): Promise<void> {
  await page.route(
    (url) => url.pathname !== address,
    (route) => (route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue()),
  );
}

/** An element to which the Tab key leads. */
interface Stop {
  readonly html: string;
  readonly words: string;
  /** Whether it is in view, and looks different for having the focus. */
  readonly isShown: boolean;
}

/** The element that has the focus; undefined when the keyboard has left the page. */
function describeFocus(page: Page): Promise<Stop | undefined> {
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
    return {
      html: element.outerHTML.slice(0, 120),
      words: element.textContent.trim(),
      isShown: inView && focused !== plain,
    };
  });
}
