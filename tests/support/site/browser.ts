import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The connection of this worker, for all its test files; it ends with the browser. */
let browser: Promise<Browser> | undefined;

/** A page of the browser, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /**
   * Everything a page of the register never does: errors (violations of the policy among them), dialogues, requests to
   * other hosts and requests that fail.
   */
  readonly faults: string[];
}

/** Opens a page, hands it to `work` and closes it again. Addresses are relative to `site`. */
export async function withPage<Result>(
  site: string,
  options: BrowserContextOptions,
  work: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const { close, ...visit } = await openPage(site, options);
  try {
    return await work(visit);
  } finally {
    await close();
  }
}

/** Opens a page that several tests share, in their order. */
export async function openPage(
  site: string,
  options: BrowserContextOptions = {},
): Promise<Visit & { readonly close: () => Promise<void> }> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({ baseURL: site, ...options });
  const page = await context.newPage();
  return { page, faults: collectFaults(page, new URL(site).host), close: () => context.close() };
}

function collectFaults(page: Page, host: string): string[] {
  const faults: string[] = [];
  const note = (what: string) => faults.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    note(`dialogue: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host) note(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      note(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
