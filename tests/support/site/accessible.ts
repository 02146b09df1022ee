import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { whatSticksOut } from './layout.ts';

/** Every level up to AA of every version of the guidelines up to 2.2, and axe's advice on good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands, light and dark, and what sticks out of it. What opens is opened first. */
export async function flawsOf(page: Page): Promise<string[]> {
  const flaws: string[] = [];
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Legacy mode looks at the page alone, which is all there is: the register has no frames.
    // Only what is wrong is put into words; everything else would be described as well, for nobody.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    // Only contrast can differ in the dark; everything else has been looked at in the light.
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(rules) : axe.withRules('color-contrast')
    ).analyze();
    for (const { id, help, nodes } of violations) {
      for (const { html, failureSummary } of nodes)
        flaws.push(`${colorScheme} ${id}: ${help}\n${html}\n${failureSummary ?? ''}`);
    }
  }
  return [...flaws, ...(await whatSticksOut(page))];
}
