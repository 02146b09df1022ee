import { describe, expect, test } from 'vitest';
import { withPage } from './support/site/browser.ts';
import { exampleOfEveryKind } from './support/site/visits.ts';

describe.each(exampleOfEveryKind())('$name ($address)', ({ site, address }) => {
  test('loads without an error, a violation of the policy or a request to another host', async () => {
    await withPage(site.url, {}, async ({ page, faults }) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
    });
  });
});
