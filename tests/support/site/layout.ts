import type { Page } from 'playwright-core';

/** The elements that make the page wider than the window; none when nobody has to scroll sideways. */
export function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return wide.map((element) => (element.cloneNode() as Element).outerHTML);
  });
}
