import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from './support/site/browser.ts';
import { sites } from './support/site/sites.ts';
import { previousId } from './support/setup/hostile-content.ts';

/** An old phone that runs no scripts. */
const oldPhone = { javaScriptEnabled: false, viewport: { width: 320, height: 568 } };

describe('a resident without JavaScript', () => {
  test('goes from the home page by a principle to a project and reads how to object', async () => {
    await withPage(sites.own.url, oldPhone, async ({ page, faults }) => {
      await page.goto('/');
      await follow(page, /^\/principles\/6-privacy\/$/u);
      await follow(page, projectAddress);
      await expectWayToObject(page);
      expect(faults).toEqual([]);
    });
  });

  test.each(['areas', 'themes', 'people', 'stages', 'places', 'organisations'])(
    'finds a project by way of %s',
    async (way) => {
      await withPage(sites.own.url, oldPhone, async ({ page, faults }) => {
        await page.goto(`/${way}/`);
        const ways = await hrefs(page);
        const first = ways.find((href) => new RegExp(`^/${way}/(?!page/)[^/]+/$`, 'u').test(href));
        expect(first).toBeDefined();
        await page.goto(first!);
        await follow(page, projectAddress);
        await expectWayToObject(page);
        expect(faults).toEqual([]);
      });
    },
  );

  test('walks through all pages of the list of projects', async () => {
    await withPage(sites.own.url, oldPhone, async ({ page }) => {
      await page.goto('/projects/');
      const seen = new Set(await projectsListed(page));
      for (let number = 2; (await hrefs(page)).includes(`/projects/page/${number}/`); number++) {
        await follow(page, new RegExp(`^/projects/page/${number}/$`, 'u'));
        for (const project of await projectsListed(page)) seen.add(project);
      }
      expect(seen.size).toBeGreaterThanOrEqual(24);
    });
  });

  test('is taken from an old address to the new one', async () => {
    await withPage(sites.hostile.url, oldPhone, async ({ page }) => {
      await page.goto(`/projects/${previousId}/`);
      await page.waitForURL('**/projects/sample-declaration/');
    });
  });

  test('is led on from the search page, which needs JavaScript', async () => {
    await withPage(sites.own.url, oldPhone, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('searchbox').first().fill('bus');
      await page.getByRole('searchbox').first().press('Enter');
      expect(new URL(page.url()).pathname).toMatch(/^\/(?:search|projects)\/$/u);
      expect(await hrefs(page)).toContain('/principles/');
    });
  });
});

const projectAddress = /^\/projects\/(?!page\/)[^/]+\/$/u;

/** Follows the first link in the page's main part whose address fits. */
async function follow(page: Page, address: RegExp): Promise<void> {
  const href = (await hrefs(page)).find((candidate) => address.test(candidate));
  expect(href, `a link that fits ${String(address)} on ${page.url()}`).toBeDefined();
  await page.getByRole('main').locator(`a[href="${href!}"]`).first().click();
  await page.waitForURL(`**${href!}`);
}

function hrefs(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

async function projectsListed(page: Page): Promise<string[]> {
  return (await hrefs(page)).filter((href) => projectAddress.test(href));
}

/** The way to object closes the page: its heading is the last group's, and below it stands how to reach somebody. */
async function expectWayToObject(page: Page): Promise<void> {
  const rights = page.getByRole('main').getByRole('region').last();
  const last = page.getByRole('main').getByRole('heading', { level: 2 }).last();
  expect(await last.innerText()).toMatch(/right|object/iu);
  expect(await rights.getByRole('heading', { level: 2 }).innerText()).toBe(await last.innerText());
  expect(await rights.locator('#contest').count()).toBe(1);
  const ways = rights.locator('a[href^="tel:"], a[href^="mailto:"], a[href^="https:"]');
  const post = rights.getByRole('listitem').filter({ hasText: /^Post: \S/u });
  expect((await ways.count()) + (await post.count()), `ways to object on ${page.url()}`).toBeGreaterThan(0);
}
