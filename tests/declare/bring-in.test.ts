import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findQuestion } from '../../src/model/questions/index.ts';
import { compose } from '../../src/draft/compose.ts';
import { withPage, type Visit } from '../support/site/browser.ts';
import { whatSticksOut } from '../support/site/layout.ts';
import { draftOf, focusedName, soundText, storedTexts, tabTo, violations } from './drafts.ts';

const { own } = inject('sites');

/** Opens the page for bringing something in, on a small telephone. Nothing may go wrong on it. */
async function withPanel(work: (visit: Visit) => Promise<void>): Promise<void> {
  await withPage(own.url, { viewport: { width: 320, height: 640 } }, async (visit) => {
    await visit.page.goto('/declare/#/bring-in');
    await visit.page.getByRole('button', { name: 'Read the files' }).waitFor();
    await work(visit);
    expect(visit.faults).toEqual([]);
  });
}

async function expectSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await whatSticksOut(page)).toEqual([]);
}

const result = (page: Page, name: RegExp) => page.getByRole('heading', { level: 2, name });
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('#bring-in-file', [{ name, mimeType: 'application/octet-stream', buffer }]);

test('a draft that was saved to a file goes on, by keyboard', async () => {
  await withPanel(async ({ page }) => {
    await expectSound(page);
    await tabTo(page, /^Read the files/);
    await page.keyboard.press('Enter');
    expect(await focusedName(page)).toMatch(/^Choose a file/);
    expect(await page.innerText('main')).toMatch(/Error:\s+Choose a file/);
    await expectSound(page);
    const draft = draftOf(soundText);
    await choose(page, 'garden-visits.md', Buffer.from(compose(draft.submission.declaration)));
    await tabTo(page, /^Read the files/);
    await page.keyboard.press('Enter');
    await result(page, /^A new draft, with \d+ answers/).waitFor();
    expect(await focusedName(page)).toMatch(/^A new draft/);
    await expectSound(page);
    const [stored] = await storedTexts(page);
    expect(JSON.parse(stored!)).toMatchObject({ submission: draft.submission });
    await tabTo(page, /^Go on with this draft/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Counting visits to gardens' }).waitFor();
  });
});

test('the guide’s form as a Word file fills a draft, and what fits nowhere is kept until somebody has dealt with it', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (question: string, answer: string) => new TableRow({ children: [cell(question), cell(answer)] });
  const word = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('Words that no question asks for.'),
            new Table({
              rows: [
                row(findQuestion('title').heading, 'Counting visits to orchards'),
                row(findQuestion('harms').heading, 'Nobody is harmed by a count of apples.'),
              ],
            }),
          ],
        },
      ],
    }),
  );
  await withPanel(async ({ page }) => {
    await choose(page, 'our-form.docx', word);
    await page.getByRole('button', { name: 'Read the files' }).click();
    await result(page, /^A new draft/).waitFor();
    expect(await page.innerText('.brought-in')).toContain('Words that no question asks for.');
    expect((await page.getByRole('status').allInnerTexts()).join('')).toBe('');
    const [stored] = await storedTexts(page);
    expect(stored).toContain('Counting visits to orchards');
    expect(stored).toContain('Nobody is harmed by a count of apples.');
    await page.getByRole('link', { name: 'Go on with this draft' }).click();
    const leftOver = page.getByRole('region', { name: 'Text that found no place' });
    await leftOver.waitFor();
    expect(await leftOver.innerText()).toContain('Words that no question asks for.');
    await expectSound(page);
    await page.reload();
    await leftOver.getByRole('button', { name: /^I have dealt with it/ }).click();
    expect(await leftOver.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    expect(await storedTexts(page)).toEqual([expect.not.stringContaining('Words that no question')]);
  });
});

test('what cannot be opened is said, with what to do instead, and hostile text stays text', async () => {
  await withPanel(async ({ page }) => {
    await choose(page, '<img src=x onerror=alert(1)>.pdf', Buffer.from('%PDF-1.7'));
    await page.getByRole('button', { name: 'Read the files' }).click();
    await result(page, /^No draft was made/).waitFor();
    expect(await page.innerText('.brought-in')).toMatch(
      /<img src=x onerror=alert\(1\)>\.pdf: .*copy, and paste the text here/,
    );
    await page.fill('#bring-in-text', '<script>alert(1)</script> milk, bread');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByText('<script>alert(1)</script> milk, bread').first().waitFor();
    expect(await page.inputValue('#bring-in-text')).toContain('milk, bread');
    expect(await storedTexts(page)).toEqual([]);
    await expectSound(page);
  });
});
