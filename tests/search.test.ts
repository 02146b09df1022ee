import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsOf } from './support/site/accessible.ts';
import { withPage, type Visit } from './support/site/browser.ts';
import type { Site } from './support/setup/sites.ts';
import { filesOf, sites, textOf } from './support/site/sites.ts';
import { hostileTitles } from './support/setup/hostile-content.ts';

const { own, hostile } = sites;

/** Visits an address below `/search/` with a wide window, and expects that nothing went wrong. */
async function visit(address: string, work: (page: Page) => Promise<void>, site: Site = own): Promise<void> {
  await withPage(site.url, { viewport: { width: 1280, height: 900 } }, async ({ page, faults }: Visit) => {
    await page.goto(`/search/${address}`);
    await work(page);
    expect(faults).toEqual([]);
  });
}

const status = (page: Page) => page.getByRole('status');
const titles = (page: Page) => page.locator('#found h3').allTextContents();
const address = (page: Page) => new URL(page.url()).search;
const filter = (page: Page, label: string) => page.locator('details[data-filter] summary', { hasText: label });
const box = (page: Page, label: string | RegExp) => page.getByRole('checkbox', { name: label });

function isSorted(texts: readonly string[], compare: (a: string, b: string) => number): boolean {
  return texts.every((text, index) => index === 0 || compare(texts[index - 1]!, text) <= 0);
}

/** Waits until the page says how many projects are found, and returns the number; 0 for none. */
async function found(page: Page, words: RegExp = /found/u): Promise<number> {
  await status(page).filter({ hasText: words }).waitFor();
  return Number(/^[\d,]+/u.exec((await status(page).textContent()) ?? '')?.[0].replace(',', '') ?? 0);
}

describe('a journalist', () => {
  test('finds projects while typing, and the words in them', async () => {
    await visit('', async (page) => {
      await page.getByRole('searchbox').pressSequentially('childrens reading');
      expect(await found(page, /“childrens reading”/u)).toBeGreaterThan(0);
      expect(address(page)).toBe('?q=childrens+reading');
      expect(await page.title()).toMatch(/^childrens reading – Search/u);
      expect((await titles(page))[0]).toBe('A reading app that suggests the next book');
      const first = page.locator('#found > li').first();
      expect(await first.locator('.mark').allTextContents()).toEqual(['Example', 'Uses AI']);
      expect(await first.locator('mark').first().textContent()).toMatch(/child|read/iu);
      const answer = first.locator('ul a').first();
      expect(await answer.getAttribute('href')).toMatch(/^\/projects\/reading-helper\/#[a-z-]+:~:text=\S+$/u);
      await answer.click();
      await page.locator(':target').waitFor();
    });
  });

  test('narrows down with filters, several values and an order, and sends the address to a colleague', async () => {
    let shared = '';
    let seen: string[] = [];
    await visit('?q=data', async (page) => {
      const all = await found(page);
      await filter(page, 'Stage').click();
      await box(page, /^Live/u).check();
      const live = await found(page, /with 1 filter$/u);
      await box(page, /^Pilot/u).check();
      const either = await found(page, /with 2 filters$/u);
      await filter(page, 'Use of AI').click();
      await box(page, /^Uses AI/u).check();
      const usingAi = await found(page, /with 3 filters$/u);
      expect([all > either, either > live, either > usingAi, usingAi > 0]).toEqual([true, true, true, true]);
      await page.getByLabel('Sort by').selectOption('Title');
      await page.waitForURL('**&sort=title');
      expect(address(page)).toBe('?q=data&ai=Uses+AI&stage=Live&stage=Pilot&sort=title');
      const { compare } = new Intl.Collator('en-GB');
      // Results come one after the other.
      const lookAgain = async () => {
        seen = await titles(page);
        return seen.length === Math.min(usingAi, 10) && isSorted(seen, compare);
      };
      await expect.poll(lookAgain).toBe(true);
      shared = address(page);
    });
    await visit(shared, async (page) => {
      await found(page);
      await expect.poll(() => titles(page)).toEqual(seen);
      expect(await page.getByRole('searchbox').first().inputValue()).toBe('data');
      expect(await page.getByLabel('Sort by').inputValue()).toBe('title');
      expect(await page.locator('#chosen a').allTextContents()).toEqual([
        'Use of AI: Uses AI',
        'Stage: Live',
        'Stage: Pilot',
        'Remove all filters',
      ]);
    });
  });

  test('goes back and forward between searches', async () => {
    await visit('', async (page) => {
      const words = page.getByRole('searchbox').first();
      await words.fill('bus');
      await words.press('Enter');
      await found(page, /“bus”/u);
      await words.pressSequentially(' stops');
      await found(page, /“bus stops”/u);
      await filter(page, 'Stage').click();
      await box(page, /^Live/u).check();
      await found(page, /“bus stops” with 1 filter/u);
      // What was only typed on the way is not come back to.
      await page.goBack();
      await found(page, /“bus”$/u);
      expect(await words.inputValue()).toBe('bus');
      expect(await box(page, /^Live/u).isChecked()).toBe(false);
      await page.goBack();
      await status(page).filter({ hasText: 'Type what you are looking for' }).waitFor();
      expect(address(page)).toBe('');
      await page.goForward();
      await found(page, /“bus”$/u);
      await page.goForward();
      await found(page, /“bus stops” with 1 filter$/u);
    });
  });

  test('sees for each value how many projects it would find', async () => {
    await visit('?stage=Live&principle=8+Trustworthy%3A+Open', async (page) => {
      const before = await found(page);
      await filter(page, 'Stage').click();
      await box(page, /^Pilot/u).waitFor();
      const pilot = Number(
        /\d+$/u.exec((await page.locator('label', { hasText: /^Pilot/u }).textContent()) ?? '')?.[0],
      );
      await box(page, /^Pilot/u).check();
      // Values of one filter widen a search together.
      expect(await found(page, /with 3 filters/u)).toBe(before + pilot);
      await filter(page, 'Charter principle').click();
      await page.getByRole('searchbox', { name: /Charter principle/u }).fill('security');
      const open = page.locator('label', { hasText: '2 Security: Open' });
      await open.waitFor();
      const both = Number(/\d+$/u.exec((await open.textContent()) ?? '')?.[0]);
      await open.click();
      // Two principles are two questions, and both must be open.
      expect(await found(page, /with 4 filters/u)).toBe(both);
    });
  });

  test('loads no filter that has not been opened', async () => {
    await visit('', async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => {
        if (/filter[/-]/u.test(request.url())) loaded.push(request.url());
      });
      await page.getByRole('searchbox').fill('nurse');
      await found(page);
      expect(loaded).toEqual([]);
      await filter(page, 'Area').click();
      await box(page, /^Wirral/u).waitFor();
      expect(loaded).toHaveLength(1);
    });
  });
});

describe('with the keyboard alone', () => {
  test('filters are chosen and taken away, and the focus is never lost', async () => {
    await visit('?q=data&theme=Transport&area=Wirral', async (page) => {
      await found(page);
      const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
      await filter(page, 'Stage').focus();
      await page.keyboard.press('Enter');
      await box(page, /^Live/u).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
      await page.keyboard.press('Space');
      await found(page, /with 3 filters/u);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
      await page.locator('#chosen a').first().focus();
      for (const next of [/^(Area|Theme)/u, /^(Area|Theme)/u]) {
        await page.keyboard.press('Enter');
        await expect.poll(focused).toMatch(next);
      }
      await page.keyboard.press('Enter');
      await found(page, /“data”$/u);
      await expect.poll(focused).toBe('Results');
    });
  });

  test('more results follow those shown, and come back with the address', async () => {
    await visit('?sort=title', async (page) => {
      const total = await found(page);
      expect(total).toBeGreaterThan(20);
      await expect.poll(() => titles(page), { timeout: 10_000 }).toHaveLength(10);
      const first = await titles(page);
      await page.getByRole('button', { name: 'Show 10 more results' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => titles(page), { timeout: 10_000 }).toHaveLength(20);
      expect((await titles(page)).slice(0, 10)).toEqual(first);
      const eleventh = (await titles(page))[10];
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(eleventh);
      await page.reload();
      await expect.poll(() => titles(page), { timeout: 10_000 }).toHaveLength(20);
    });
  });
});

describe('when nothing is found', () => {
  test('a word that nothing has is named, and the one that was meant is a link', async () => {
    await visit('?q=bus+stpos', async (page) => {
      await status(page).filter({ hasText: 'Nothing has the word “stpos”. Did you mean “bus stops”?' }).waitFor();
      expect(await titles(page)).toEqual([]);
      expect(await page.locator('#advice').getByRole('link').allTextContents()).toEqual(['bus']);
      await status(page).getByRole('link').click();
      expect(await found(page, /found for “bus stops”/u)).toBeGreaterThan(0);
      expect(address(page)).toBe('?q=bus+stops');
    });
  });

  test('the page offers fewer words, fewer filters and browsing', async () => {
    await visit('?q=bus+nurse&stage=Withdrawn&theme=Democracy', async (page) => {
      expect(await found(page, /^No projects found/u)).toBe(0);
      expect(await page.getByRole('link', { name: 'Tell the register' }).getAttribute('href')).toBe('/not-here/');
      expect(await page.locator('#browse a[href="/projects/"]').isVisible()).toBe(true);
      const advice = page.locator('#advice');
      expect(await advice.getByRole('link').allTextContents()).toEqual([
        'bus',
        'nurse',
        'Stage: Withdrawn',
        'Theme: Democracy',
      ]);
      await advice.getByRole('link', { name: 'Theme: Democracy' }).click();
      await page.waitForURL('**/search/?q=bus+nurse&stage=Withdrawn');
    });
  });

  test.each(['pagefind.js', '*.pf_meta', '*.pf_index', '*.pf_fragment', '*'])(
    'because %s cannot be loaded, the page says so and offers browsing',
    async (file) => {
      await withPage(own.url, {}, async ({ page }) => {
        await page.goto('/search/');
        await page.getByRole('searchbox').first().focus();
        await page.waitForLoadState('networkidle');
        await page.route(`**/pagefind/**/${file}`, (route) => route.abort());
        if (file === '*.pf_index') await page.route('**/pagefind-entry.json', (route) => route.abort());
        if (file === 'pagefind.js' || file === '*.pf_meta') await page.reload();
        await page.getByRole('searchbox').first().fill('bus');
        await status(page).filter({ hasText: 'could not be loaded' }).waitFor();
        expect(await page.locator('#browse a[href="/principles/"]').isVisible()).toBe(true);
      });
    },
  );
});

test.each(Object.entries(hostileTitles))('the place %s is a filter like any other', async (_id, title) => {
  // A place is shorter than a title may be.
  const place = title.slice(0, 80).trim();
  await visit(
    `?${String(new URLSearchParams({ place }))}`,
    async (page) => {
      expect(await found(page)).toBe(1);
      await filter(page, 'Place or service').click();
      const chosen = page.locator('details[data-filter="place"] input:checked');
      await chosen.waitFor();
      expect(await chosen.inputValue()).toBe(place);
      expect(await page.locator('#chosen').textContent()).toBe(`Place or service: ${place}`);
      expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
    },
    hostile,
  );
});

test.each([320, 1280])('results and open filters are accessible at %i px', async (width) => {
  await withPage(own.url, { viewport: { width, height: 900 } }, async ({ page }) => {
    await page.goto('/search/?q=data&ai=Uses+AI&stage=Live');
    await found(page);
    await page.locator('#filters').evaluate((details) => details.setAttribute('open', ''));
    for (const label of ['Use of AI', 'Charter principle']) await filter(page, label).click();
    await box(page, /^1 Beneficial: Answered/u).waitFor();
    // Only contrast can differ in the dark.
    expect(await violationsOf(page, 'dark', 'contrast')).toEqual([]);
    expect(await violationsOf(page, 'light')).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
});

test("the page's own script stays below 10 KB", () => {
  const scripts = filesOf(own.dist).filter((file) => /^assets\/search.*\.js$/u.test(file));
  const bytes = scripts.reduce((sum, file) => sum + brotliCompressSync(textOf(own.dist, file)).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(10_000);
});
