import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { whatSticksOut } from './layout.ts';

/** Every level up to AA of every version of the guidelines up to 2.2, and axe's advice on good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** A choice of colours that a person's device may make. */
export type Scheme = 'light' | 'dark' | 'forced colours';

/** What axe finds on a page, light and dark, and what is wider than the window. What opens is opened first. */
export async function flawsOf(page: Page): Promise<string[]> {
  await openDetails(page);
  // Only contrast can differ in the dark.
  const dark = await violationsOf(page, 'dark', 'contrast');
  return [...dark, ...(await violationsOf(page, 'light')), ...(await whatSticksOut(page))];
}

/** Opens everything on a page that opens. */
export async function openDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
}

/** What axe finds on a page in a scheme, by every rule or by that on contrast. */
export async function violationsOf(page: Page, scheme: Scheme, asked: 'all' | 'contrast' = 'all'): Promise<string[]> {
  await page.emulateMedia(
    scheme === 'forced colours'
      ? { colorScheme: 'light', forcedColors: 'active' }
      : { colorScheme: scheme, forcedColors: 'none' },
  );
  const runOnly: RunOptions['runOnly'] =
    asked === 'all' ? { type: 'tag', values: rules } : { type: 'rule', values: ['color-contrast'] };
  const violations = await runAxe(page, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${scheme} ${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
}

/** Runs axe in a page. Its half a megabyte of code is sent once for each document; only violations are sent back. */
async function runAxe(page: Page, options: RunOptions): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, given);
    return violations;
  }, options);
}

/** Shortens a page to what it shows: of rows and parts that are alike in elements, classes and attributes, two are kept. */
export function removeRepetition(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = new Map<Element, Map<string, number>>();
    const shapeOf = (element: Element): string => {
      const inner = [...new Set([...element.children].map(shapeOf))].join();
      return `${element.localName}.${element.getAttribute('class') ?? ''}${element.getAttributeNames().sort().join()}(${inner})`;
    };
    for (const part of document.querySelectorAll('li, tr, section, article, details')) {
      const parent = part.parentElement!;
      const shapes = seen.get(parent) ?? new Map<string, number>();
      const shape = shapeOf(part);
      const count = (shapes.get(shape) ?? 0) + 1;
      seen.set(parent, shapes.set(shape, count));
      if (count > 2) part.remove();
    }
  });
}
