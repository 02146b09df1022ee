import type { TestProject } from 'vitest/node';
import { ensureBrowser, startBrowser } from '../../../scripts/shared/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files reach the one browser they share. */
    browser: string;
  }
}

/** Starts one browser for all test files; returns what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowser(ensureBrowser());
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
