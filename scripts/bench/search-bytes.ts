import { chromium, type Page, type Response } from 'playwright-core';
import { findBrowser, startBrowser } from '../shared/browser.ts';
import { serve } from '../shared/serve-site.ts';
import { compressedSize } from './page-weights.ts';

/** What a real browser loads, in bytes after brotli. */
export interface LoadedBytes {
  /** JavaScript of the home page. */
  readonly homeScript: number;
  /** The search page and everything it loads until the first results of a text search are shown. */
  readonly firstResults: number;
  /** The same and every filter. */
  readonly everyFilter: number;
}

/** A search with many results: the more there are, the more has to be loaded. */
const words = 'missed appointments';

/** Opens a built site in a headless browser. Undefined if there is no browser. */
export async function measureLoading(dist: string): Promise<LoadedBytes | undefined> {
  const executable = findBrowser();
  if (executable === undefined) return undefined;
  const site = await serve(dist, 0);
  const server = await startBrowser(executable);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const home = await browser.newPage();
    const atHome = countBytes(home);
    await home.goto(`${site.url}/`, { waitUntil: 'networkidle' });
    const homeScript = await atHome((response) => response.request().resourceType() === 'script');

    const search = await browser.newPage();
    const atSearch = countBytes(search);
    await search.goto(`${site.url}/search/?q=${encodeURIComponent(words)}`);
    await search.locator('#found > li').first().waitFor();
    const firstResults = await atSearch();
    await openFilters(search);
    return { homeScript, firstResults, everyFilter: await atSearch() };
  } finally {
    await server.close();
    await site.close();
  }
}

async function openFilters(page: Page): Promise<void> {
  await page.locator('#filters').evaluate((drawer) => drawer.setAttribute('open', ''));
  for (const filter of await page.locator('#filters details').all()) {
    await filter.locator('summary').click();
    // An idle network is no sign: at ten thousand, seconds of computing may pass between two files.
    await filter.locator('input[type="checkbox"]').first().waitFor({ state: 'attached', timeout: 120_000 });
  }
}

/** Sums up what a page loads from now on; each address counts once, as in a browser's cache. */
function countBytes(page: Page): (which?: (response: Response) => boolean) => Promise<number> {
  const responses = new Map<string, Response>();
  page.on('response', (response) => responses.set(response.url().split('#')[0]!, response));
  return async (which = () => true) => {
    const chosen = [...responses.values()].filter(which);
    const sizes = await Promise.all(chosen.map(async (response) => compressedSize(await response.body())));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}
