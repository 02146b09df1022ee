import { openDeclaration } from '../../src/draft/open-declaration.ts';
import { encodeLink } from '../../src/draft/draft-link.ts';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from '../support/site/browser.ts';
import { beginByKeyboard, goToPage, journeyId, journeyTitle } from '../support/site/declare.ts';
import { byKeyboard, expectFocus } from '../support/site/keys.ts';
import { soundText } from './drafts.ts';
import { whatSticksOut } from '../support/site/layout.ts';
import { fileAt, sites, textOf } from '../support/site/sites.ts';

const phone = { viewport: { width: 320, height: 700 } };
const { url } = sites.own;

test('the focus follows: to the heading of a page, to what was added, to what undoes a removal', async () => {
  await withPage(url, {}, async ({ page }) => {
    await beginByKeyboard(page);
    await expectFocus(page, 'h1');
    await goToPage(page, 'who');
    await expectFocus(page, 'h1');
    await byKeyboard(page, [
      { at: '#f-organisations select', pick: 'Larkmere Council' },
      { press: '#f-organisations--add' },
    ]);
    await expectFocus(page, '.row:nth-of-type(2)');
    expect(await page.locator('.status-line [role=status]').innerText()).toContain('Organisation 2 added');
    await byKeyboard(page, [{ at: '#f-organisations .row:nth-of-type(2) select', pick: 'Larkmere Council' }]);
    await byKeyboard(page, [{ press: '.row:nth-of-type(2) .remove' }]);
    await expectFocus(page, '#f-organisations--back');
    await page.keyboard.press('Enter');
    expect(await page.locator('.row').count()).toBe(2);
    await expectFocus(page, '.row:nth-of-type(2)');
    await page.goBack();
    await page.waitForURL(/\/tasks$/u);
    await expectFocus(page, 'h1');
  });
});

test('nothing typed is lost when an earlier answer makes a field needless', async () => {
  await withPage(url, {}, async ({ page }) => {
    await beginByKeyboard(page);
    await goToPage(page, 'stage');
    expect(await page.locator('#f-ended').count()).toBe(0);
    await page.check('#f-stage--retired');
    await page.fill('#f-ended-year', '2026');
    await page.check('#f-stage--live');
    expect(await page.inputValue('#f-ended-year')).toBe('2026');
    await page.click('text=Remove what is written');
    expect(await page.locator('#f-ended').count()).toBe(0);
  });
});

test('a browser that keeps nothing is said at once', async () => {
  await withPage(url, {}, async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await beginByKeyboard(page);
    const notice = page.locator('.save-notice');
    await notice.waitFor();
    await goToPage(page, 'what');
    await page.fill('#f-title', 'Park visits');
    expect(await notice.innerText()).toContain('not being saved');
    expect(await page.locator('.status-line').innerText()).not.toContain('Saved in this browser');
    const download = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save to a file' }).click();
    expect((await download).suggestedFilename()).toBe('park-visits.md');
    expect(await page.inputValue('#f-title')).toBe('Park visits');
  });
});

test('two tabs with one draft: nothing is lost, and it is said', async () => {
  await withPage(url, {}, async ({ page }) => {
    await beginByKeyboard(page);
    await goToPage(page, 'what');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.fill('#f-title', 'Written in the second tab');
    await page.getByText('changed in another tab').waitFor();
    await page.fill('#f-title', 'Written in the first tab');
    await page.getByText('a draft of its own').waitFor();
    await page.goto('/declare/');
    const drafts = await page.locator('.drafts__title').allInnerTexts();
    expect(drafts.sort()).toEqual(['Written in the first tab', 'Written in the second tab']);
  });
});

test('drafts are listed, and deleted only when somebody says so twice', async () => {
  await withPage(url, {}, async ({ page }) => {
    await beginByKeyboard(page);
    await goToPage(page, 'what');
    await page.fill('#f-title', 'Park visits');
    await page.goto('/declare/');
    await byKeyboard(page, [{ press: '[id^="delete-"]' }]);
    await expectFocus(page, '#sure');
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.locator('.drafts__title').allInnerTexts()).toEqual(['Park visits']);
    await expectFocus(page, '[id^="delete-"]');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes, delete' }).click();
    expect(await page.locator('.drafts').count()).toBe(0);
    await expectFocus(page, '#start');
  });
});

test('an entry is updated from its own file, and what changed is shown', async () => {
  await withPage(url, {}, async ({ page }) => {
    await page.goto('/declare/?update=next-bus-times');
    await page.waitForURL(/\/declare\/#\/[\w-]+\/tasks$/u);
    await goToPage(page, 'check');
    expect(await page.locator('.declare-form').innerText()).toContain('Nothing yet. The entry is as it is published.');
    await goToPage(page, 'stage');
    await page.check('#f-stage--paused');
    await goToPage(page, 'check');
    expect(await page.locator('.changes').innerText()).toMatch(/Stage\s+Before: .+\s+Now: Paused/u);
    await page.getByRole('button', { name: 'Add a note' }).click();
    await page.waitForURL(/\/updates\//u);
    await expectFocus(page, '[id^="f-updates-"][id$="-text"]');
    await page.keyboard.type('Paused while the signs are repaired.');
    await goToPage(page, 'check');
    await page.getByRole('button', { name: 'gone through the whole entry' }).click();
    expect(await page.locator('.declare-form').innerText()).toContain('went through all of it today');
    expect(await page.locator('.changes').innerText()).toContain('Paused while the signs are repaired.');
  });
});

test.each(['no-such-entry', '../about', '%00', 'x'.repeat(300)])('there is no entry %j to update', async (id) => {
  await withPage(url, {}, async ({ page }) => {
    await page.goto(`/declare/?update=${id}`);
    await page.getByRole('heading', { name: 'There is no such entry to update' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('a starting point fills the form and leaves its gaps to fill in', async () => {
  await withPage(url, {}, async ({ page, faults }) => {
    await page.goto('/blueprints/');
    const id = await page
      .locator('a[href^="/blueprints/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2])[0]);
    await page.goto(`/declare/?blueprint=${id}`);
    await page.waitForURL(/\/declare\/#\/[\w-]+\/tasks$/u);
    await goToPage(page, 'what');
    expect(await page.inputValue('#q-purpose')).toContain('[fill in');
    expect(await page.inputValue('#f-title')).toBe('');
    expect(faults).toEqual([]);
  });
});

test('without JavaScript the page leads to every other door', async () => {
  await withPage(url, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto('/declare/');
    for (const address of ['/declare/questions/', '/declare/blank-declaration.md', '/blueprints/']) {
      expect((await page.request.get(address)).status()).toBe(200);
      expect(await page.locator(`main a[href="${address}"]`).count()).toBeGreaterThan(0);
    }
    expect(await page.locator('main a[href^="mailto:"]').count()).toBeGreaterThan(0);
    expect(await page.locator('#start').count()).toBe(0);
    expect(await whatSticksOut(page)).toEqual([]);
  });
});

test('the register’s own code is loaded when the form starts, not before, and nothing of Word at all', async () => {
  await withPage(url, {}, async ({ page }) => {
    await page.goto('/declare/', { waitUntil: 'networkidle' });
    const before = await loadedScripts(page);
    await byKeyboard(page, [{ press: '#start' }]);
    await page.waitForURL(/\/tasks$/u);
    const after = await loadedScripts(page);
    expect(before).toBeLessThan(20_000);
    expect(after).toBeGreaterThan(before * 5);
    expect(after).toBeLessThan(185_000);
  });
});

test('the proposed address follows the title until somebody chooses another, and a taken one is told', async () => {
  await withPage(url, {}, async ({ page }) => {
    await beginByKeyboard(page);
    await goToPage(page, 'what');
    await page.fill('#f-title', journeyTitle);
    expect(await page.locator('.address').innerText()).toContain(journeyId);
    await page.click('text=Change the address');
    await page.fill('#f-id', 'next-bus-times');
    expect(await page.locator('.address').innerText()).toContain('There is an entry at this address already');
    await page.fill('#f-id', 'leak-finder');
    await page.fill('#f-title', 'Finding leaks');
    expect(await page.inputValue('#f-id')).toBe('leak-finder');
  });
});

/** Bytes of all scripts that the page has loaded, gzipped as a host would. */
async function loadedScripts(page: Page): Promise<number> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.endsWith('.js') ? [new URL(name).pathname] : [])),
  );
  const sizes = [...new Set(paths)].map((path) => gzipSync(textOf(sites.own.dist, fileAt(path)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('a link that an answer to an issue gives opens the form filled in, and a broken one says so', async () => {
  const { draft: declaration } = openDeclaration({ id: 'garden-visits', content: soundText });
  const link = await encodeLink({ declaration, organisations: [] });
  await withPage(url, phone, async ({ page, faults }) => {
    await page.goto(`/declare/#fill=${link}`);
    await page.waitForURL(/#\/[\w-]+\/tasks$/u);
    expect(await page.locator('#declare-app').innerText()).toContain('Every step is done.');
    await page.goto('/');
    await page.goto(`/declare/#fill=${link.slice(0, 40)}`);
    await page.getByRole('heading', { name: 'This link does not hold a draft' }).waitFor();
    expect(faults).toEqual([]);
  });
});
