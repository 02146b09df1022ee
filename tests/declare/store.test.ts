import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from '../support/site/browser.ts';
import { draftOf, key, putDraft, soundText, storedTexts, violations } from './drafts.ts';

const { own } = inject('sites');

/** The step that asks for the title. */
const step = `/declare/#/${key}/what`;
const title = (page: Page) => page.locator('#f-title');

async function openStep(page: Page): Promise<void> {
  await page.goto(step);
  await title(page).waitFor();
}

describe('what was typed is there', () => {
  test('after a reload right after a key', async () => {
    await withPage(own.url, {}, async ({ page, faults }) => {
      await putDraft(page, draftOf(soundText));
      await openStep(page);
      await title(page).focus();
      await page.keyboard.press('End');
      let typed = 'Counting visits to gardens';
      for (const letter of ' â公') {
        await page.keyboard.insertText(letter);
        typed += letter;
        await page.reload();
        await title(page).waitFor();
        expect(await title(page).inputValue()).toBe(typed);
        await title(page).focus();
        await page.keyboard.press('End');
      }
      expect(faults).toEqual([]);
    });
  });

  test('after the tab has gone down', async () => {
    await withPage(own.url, {}, async ({ page }) => {
      await putDraft(page, draftOf(soundText));
      await openStep(page);
      await title(page).fill('Typed before the crash');
      const crashed = page.waitForEvent('crash');
      await page.goto('chrome://crash').catch(() => undefined);
      await crashed;
      const next = await page.context().newPage();
      await openStep(next);
      expect(await title(next).inputValue()).toBe('Typed before the crash');
    });
  });
});

describe('two tabs with one draft', () => {
  test('lose no text, and each is told', async () => {
    await withPage(own.url, { viewport: { width: 320, height: 640 } }, async ({ page: a, faults }) => {
      await putDraft(a, draftOf(soundText));
      await openStep(a);
      const b = await a.context().newPage();
      await openStep(b);
      await title(b).fill('From the second tab');
      await a.getByRole('heading', { name: 'This draft was changed in another tab or window' }).waitFor();
      expect(await violations(a)).toEqual([]);
      await title(a).fill('From the first tab');
      await a.getByRole('heading', { name: 'This is a draft of its own now' }).waitFor();
      expect(await violations(a)).toEqual([]);
      expect(await title(a).evaluate((box) => box === document.activeElement)).toBe(true);
      const texts = await storedTexts(a);
      expect(texts).toHaveLength(2);
      for (const words of ['From the first tab', 'From the second tab']) {
        expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
      }
      // Both go on apart.
      await title(a).fill('Still the first');
      await title(b).fill('Still the second');
      await a.reload();
      await title(a).waitFor();
      expect(await title(a).inputValue()).toBe('Still the first');
      expect(await title(b).inputValue()).toBe('Still the second');
      expect(await storedTexts(a)).toHaveLength(2);
      expect(faults).toEqual([]);
    });
  });

  test('that is deleted in the one is saved again by the other', async () => {
    await withPage(own.url, {}, async ({ page: a }) => {
      await putDraft(a, draftOf(soundText));
      await openStep(a);
      const b = await a.context().newPage();
      await b.goto('/declare/');
      await b.getByRole('button', { name: /^Delete/ }).click();
      await b.getByRole('button', { name: 'Yes, delete this draft' }).click();
      await a.getByRole('heading', { name: 'This draft was deleted in another tab or window' }).waitFor();
      expect(await storedTexts(a)).toEqual([]);
      await title(a).fill('Typed all the same');
      expect(await storedTexts(a)).toEqual([expect.stringContaining('Typed all the same')]);
    });
  });
});

describe('a browser that keeps nothing', () => {
  test('is said to be one at once, and the text can be saved to a file', async () => {
    await withPage(own.url, { viewport: { width: 320, height: 640 } }, async ({ page, faults }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      });
      await page.goto('/declare/');
      await page.getByRole('button', { name: 'Start a declaration' }).click();
      await page.getByRole('link', { name: 'What it is and what it is for' }).click();
      await title(page).fill('Only in memory');
      const notice = page.getByRole('alert');
      await notice.getByRole('heading', { name: 'Your draft is not being saved' }).waitFor();
      expect(await violations(page)).toEqual([]);
      // On another page of the form it is still there.
      await page.goto(page.url().replace('/what', '/tasks'));
      await page.getByRole('heading', { level: 1, name: 'Only in memory' }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        notice.getByRole('button', { name: 'Save to a file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('only-in-memory.md');
      expect(faults.filter((fault) => !fault.includes('beforeunload'))).toEqual([]);
    });
  });

  test('because it is full says so, and saves again once there is room', async () => {
    await withPage(own.url, {}, async ({ page }) => {
      await putDraft(page, draftOf(soundText));
      await openStep(page);
      await page.evaluate(() => {
        let size = 4_000_000;
        for (let index = 0; size >= 1; index += 1) {
          try {
            localStorage.setItem(`filler-${index}`, 'x'.repeat(size));
          } catch {
            size = Math.floor(size / 2);
          }
        }
      });
      await title(page).fill('Counting visits to gardens and to many other places');
      await page.getByRole('heading', { name: 'Your draft is not being saved' }).waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('no room left');
      // What was saved before is still there, and what is typed stays on the page.
      expect(await storedTexts(page)).toEqual([expect.stringContaining('Counting visits to gardens"')]);
      await page.evaluate(() => localStorage.removeItem('filler-0'));
      await title(page).fill('There is room again');
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await storedTexts(page)).toEqual([expect.stringContaining('There is room again')]);
    });
  });
});

test('a draft that cannot be read is listed, with its text to save, and stays', async () => {
  await withPage(own.url, {}, async ({ page, faults }) => {
    const raw = '{"version":1,"submission":{"declaration":{"fields":{"title":"Half a dra';
    await page.addInitScript((text) => localStorage.setItem('charter-register/draft/old', text), raw);
    await page.goto('/declare/');
    await page.getByText('A draft that cannot be read any more').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save to a file/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('draft-old.txt');
    expect(await storedTexts(page)).toEqual([raw]);
    expect(faults).toEqual([]);
  });
});
