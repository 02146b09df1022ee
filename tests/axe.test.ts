import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { withPage } from './lib/browser.ts';
import { exampleOfEveryKind } from './lib/visits.ts';

/** Every level up to AA of every version of the guidelines up to 2.2, and axe's advice on good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const schemes = ['light', 'dark'] as const;
const widths = [320, 1280] as const;

describe.each(exampleOfEveryKind())('$name ($address)', ({ site, address }) => {
  test.each(schemes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width }))))(
    'is accessible in the $colorScheme at $width px, and nothing sticks out',
    async ({ colorScheme, width }) => {
      await withPage(site.url, { colorScheme, viewport: { width, height: 800 } }, async ({ page }) => {
        await page.goto(address);
        // Legacy mode looks at the page alone, which is all there is: the register has no frames.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
        );
        expect(found).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    },
  );
});
