import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { flawsOf } from './support/site/accessible.ts';
import { withPage } from './support/site/browser.ts';
import { whatSticksOut } from './support/site/layout.ts';
import { filesOf, sites, textOf } from './support/site/sites.ts';

const { own, hostile } = sites;

/** The ids of all projects of a built site. */
const idsOf = (dist: string) => filesOf(dist).flatMap((file) => /^projects\/([^/]+)\.json$/u.exec(file)?.[1] ?? []);

const status = (page: Page) => page.locator('#status');
const shown = (page: Page, number: number) =>
  page
    .locator('#compared thead th')
    .nth(number - 1)
    .waitFor();

/** Every answer in a column of the table as its words, white space aside. */
const answersIn = (page: Page, column: number) =>
  page.evaluate((index) => {
    const groups = [...document.querySelectorAll<HTMLElement>('#compared tbody[data-answer]')];
    return groups.map((group) => group.querySelectorAll('td')[index]!.textContent.replace(/\s+/gu, ''));
  }, column);

test('each answer of every project has the words that its own page has', async () => {
  await withPage(own.url, {}, async ({ page, faults }) => {
    const ids = idsOf(own.dist);
    for (let at = 0; at < ids.length; at += 3) {
      const [a, b, c] = ids.slice(at, at + 3);
      await page.goto(`/compare/?a=${a}&b=${b}&c=${c}`);
      await shown(page, 3);
      for (const [column, id] of [a, b, c].entries()) {
        const answers = await answersIn(page, column);
        const page17 = textOf(own.dist, `projects/${id}/index.html`);
        const words = await page.evaluate((html) => {
          const read = new DOMParser().parseFromString(html, 'text/html');
          return read.querySelector('main')!.textContent.replace(/\s+/gu, '');
        }, page17);
        expect(await page.locator('thead th').nth(column).locator('.mark').allTextContents()).toEqual(['Example']);
        expect(answers).toHaveLength(17);
        expect(answers).not.toContain('Nonenamed');
        expect(answers.join('')).not.toContain('Telltheregister');
        expect(
          answers.filter((answer) => !words.includes(answer.replace(/^(Notsure|Doesnotapply|Withheld)/u, ''))),
        ).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
  });
});

test.each([320, 1280])('no table stands there before a project is chosen, at %i pixels', async (width) => {
  await withPage(own.url, { viewport: { width, height: 900 } }, async ({ page }) => {
    await page.goto('/compare/');
    await status(page).filter({ hasText: 'Choose the first project.' }).waitFor();
    expect(await page.locator('#compared').isVisible()).toBe(false);
  });
});

test('a project is found by its words, chosen, and taken out again', async () => {
  await withPage(own.url, {}, async ({ page, faults }) => {
    await page.goto('/projects/next-bus-times/');
    await page.getByRole('link', { name: 'Compare it with another project' }).click();
    await shown(page, 1);
    expect(await status(page).textContent()).toBe('One project. Choose another to compare it with.');
    await page.locator('#words').fill('damp sensors');
    await page.keyboard.press('Enter');
    await page.locator('#offered a', { hasText: 'Sensors that warn of damp' }).click();
    await shown(page, 2);
    expect(new URL(page.url()).search).toBe('?a=next-bus-times&b=damp-warning-sensors');
    await page.getByRole('link', { name: /^Take out Next bus/u }).click();
    await page.waitForURL('**/compare/?a=damp-warning-sensors');
    expect(faults).toEqual([]);
  });
});

describe('an address that asks for what is not there', () => {
  test.each([
    ['?a=no-such-project', 'The register has no project “no-such-project”. It may have another address now.'],
    ['?a=%3Cimg%20src=x%20onerror=alert(1)%3E', '“<img src=x onerror=alert(1)>” cannot be the id of a project.'],
    ['?a=..%2Fdata%2Fprojects', '“../data/projects” cannot be the id of a project.'],
  ])('%s is told of, and the others are shown', async (query, fault) => {
    await withPage(own.url, {}, async ({ page }) => {
      await page.goto(`/compare/${query}&b=next-bus-times`);
      await shown(page, 1);
      expect(await page.locator('#faults li').allTextContents()).toEqual([fault]);
    });
  });
});

test('hostile projects stay text', async () => {
  await withPage(hostile.url, {}, async ({ page, faults }) => {
    const ids = idsOf(hostile.dist);
    for (let at = 0; at < ids.length; at += 3) {
      const query = ['a', 'b', 'c'].flatMap((name, index) => (ids[at + index] ? `${name}=${ids[at + index]}` : []));
      await page.goto(`/compare/?${query.join('&')}`);
      await shown(page, query.length);
      expect(await whatSticksOut(page)).toEqual([]);
    }
    expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
    expect(faults).toEqual([]);
  });
});

test.each([320, 1280])('three projects are accessible at %i px', async (width) => {
  await withPage(own.url, { viewport: { width, height: 900 } }, async ({ page }) => {
    await page.goto('/compare/?a=next-bus-times&b=best-fare-tickets&c=discharge-letters');
    await shown(page, 3);
    expect(await flawsOf(page)).toEqual([]);
    expect(await whatSticksOut(page)).toEqual([]);
  });
});

test('without JavaScript the page says how to compare', async () => {
  await withPage(own.url, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto('/compare/?a=next-bus-times');
    expect(await page.locator('noscript').textContent()).toContain('principle’s page');
    expect(await page.locator('#choose').isVisible()).toBe(false);
  });
});
