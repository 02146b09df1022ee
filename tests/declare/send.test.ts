import { text as textOf } from 'node:stream/consumers';
import { describe, expect, inject, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { settings } from '../../src/settings.ts';
import { readDeclaration } from '../../src/parse/parse-declaration.ts';
import { readOrganisation } from '../../src/parse/parse-collections.ts';
import { compose } from '../../src/draft/compose.ts';
import type { StoredDraft } from '../../src/form/store/draft-store.ts';
import { withPage, type Visit } from '../support/site/browser.ts';
import { whatSticksOut } from '../support/site/layout.ts';
import { draftOf, focusedName, key, longText, putDraft, soundText, tabTo, violations } from './drafts.ts';

const { own } = inject('sites');
const address = `/declare/#/${key}/send`;

/** A draft for which everything has been said. */
const agreed = (draft: StoredDraft): StoredDraft => ({
  ...draft,
  notes: {
    sending: {
      agreed: ['public', 'permanent', 'licence'],
      organisation: 'Lantern Street Advice',
      post: 'Head of Gardens',
      confirmed: [],
      step: 'opened',
    },
  },
});

/** Opens the page for sending with a draft, on a small telephone, and does something there. Nothing may go wrong on it. */
async function withSending(
  draft: StoredDraft,
  work: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await withPage(own.url, { viewport: { width: 320, height: 640 }, ...options }, async (visit) => {
    await putDraft(visit.page, draft);
    await visit.page.goto(address);
    await visit.page.getByRole('heading', { level: 1, name: /^Send the/ }).waitFor();
    await work(visit);
    expect(visit.faults).toEqual([]);
  });
}

async function expectSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await whatSticksOut(page)).toEqual([]);
}

const linkTo = async (page: Page, name: RegExp) =>
  new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '');

/** Whether the checker accepts a file. */
function isAccepted(content: string): boolean {
  const file = { path: 'x.md', id: 'garden-visits', content };
  return readDeclaration(file, { today: '2026-11-24' }).declaration !== undefined;
}

const composed = (draft: StoredDraft) => compose(draft.submission.declaration, draft.original);

describe('before anything is sent', () => {
  test('what is to be corrected comes first', async () => {
    await withSending(draftOf(soundText.replace('stage: pilot\n', '')), async ({ page }) => {
      expect(await page.innerText('main')).toContain('Sending waits for 1 correction.');
      await expectSound(page);
      await tabTo(page, /^See what is to be corrected/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor();
    });
  });

  test('the sender agrees and says for whom they speak, by keyboard', async () => {
    const draft = draftOf(soundText);
    await withSending(draft, async ({ page }) => {
      await expectSound(page);
      const ways = page.getByRole('heading', { name: 'Choose one way to send it' });
      await tabTo(page, /^Show the ways to send it/);
      await page.keyboard.press('Enter');
      expect(await focusedName(page)).toMatch(/^3 things left before you can send it/);
      await expectSound(page);
      expect(await ways.count()).toBe(0);
      await tabTo(page, /^Agree that the entry is public/);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'send-agree-public');
      await page.keyboard.press('Space');
      await tabTo(page, /^The entry is permanent/);
      await page.keyboard.press('Space');
      await tabTo(page, /^The entry is under the licence/);
      await page.keyboard.press('Space');
      await tabTo(page, /^Organisation$/);
      expect(await page.inputValue(':focus')).toBe('Lantern Street Advice');
      await tabTo(page, /^Your post there$/);
      expect(await page.inputValue(':focus')).toBe('Head of Gardens');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      expect(await focusedName(page)).toContain('Enter your post in that organisation');
      await expectSound(page);
      await tabTo(page, /^Your post there$/);
      await page.keyboard.type('Gardens Manager');
      // What was said is not lost either.
      await page.reload();
      await page.getByRole('button', { name: 'Show the ways to send it' }).waitFor();
      expect(await page.inputValue('#send-post')).toBe('Gardens Manager');
      await tabTo(page, /^Your post there$/);
      await page.keyboard.press('Enter');
      expect(await focusedName(page)).toBe('Choose one way to send it');
      await expectSound(page);
      const body = (await linkTo(page, /^Open an e-mail/)).searchParams.get('body');
      expect(body).toContain('For: Lantern Street Advice\r\nPost: Gardens Manager\r\n');
      expect(composed(draft)).not.toContain('Gardens Manager');
      // Whoever takes back what they agreed to is not shown the ways any more.
      await page.getByRole('checkbox', { name: /^The entry is permanent/ }).uncheck();
      expect(await ways.count()).toBe(0);
    });
  });
});

describe('with a GitHub account', () => {
  test('a short entry opens GitHub with the file filled in', async () => {
    const draft = agreed(draftOf(soundText));
    await withSending(draft, async ({ page }) => {
      const link = page.getByRole('link', {
        name: /^Open GitHub with garden-visits\.md filled in \(opens in a new tab\)/,
      });
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.getAttribute('rel')).toBe('noopener');
      const url = await linkTo(page, /^Open GitHub with garden-visits\.md filled in/);
      expect(url.href.length).toBeLessThanOrEqual(8000);
      expect(url.origin + url.pathname).toBe(`${settings.repository}/new/main/content/projects`);
      expect(url.searchParams.get('filename')).toBe('garden-visits.md');
      expect(url.searchParams.get('value')).toBe(composed(draft));
      expect(isAccepted(url.searchParams.get('value')!)).toBe(true);
      const form = await linkTo(page, /^Open the form on GitHub/);
      expect(form.origin + form.pathname).toBe(`${settings.repository}/issues/new`);
      expect(form.searchParams.get('template')).toBe('declaration-file.yml');
      expect(form.searchParams.get('entry')).toBe('garden-visits');
      expect(form.searchParams.get('speaks-for')).toBe('Lantern Street Advice, Head of Gardens');
      expect(form.searchParams.get('file')).toBe(composed(draft));
    });
  });

  test('a long entry is copied and pasted', async () => {
    const draft = agreed(draftOf(longText));
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    await withSending(
      draft,
      async ({ page }) => {
        await tabTo(page, /^Copy the text of garden-visits\.md/);
        await page.keyboard.press('Enter');
        await page.getByText('Copied', { exact: true }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied.replace(/\r\n/g, '\n')).toBe(composed(draft));
        expect(isAccepted(copied)).toBe(true);
        const url = await linkTo(page, /^Open the page for garden-visits\.md on GitHub/);
        expect([...url.searchParams.keys()]).toEqual(['filename']);
        const form = await linkTo(page, /^Open the form on GitHub/);
        expect([...form.searchParams.keys()]).toEqual(['template', 'title', 'entry', 'speaks-for']);
        await expectSound(page);
      },
      options,
    );
  });

  test('where the browser lets no page copy, the text is selected', async () => {
    const draft = agreed(draftOf(longText));
    await withPage(own.url, {}, async ({ page }) => {
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await putDraft(page, draft);
      await page.goto(address);
      await page.getByRole('button', { name: 'Copy the text of garden-visits.md' }).click();
      await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
      const { selected, whole } = await page.evaluate(() => {
        const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
        return { selected: value.slice(selectionStart, selectionEnd), whole: value };
      });
      expect(selected).toBe(whole);
      expect(selected).toBe(composed(draft));
      expect(await page.locator('[role=status]').allInnerTexts()).toContainEqual(
        expect.stringContaining('press Ctrl and C'),
      );
      await expectSound(page);
    });
  });

  test('an update leads to the page for changing the file', async () => {
    const changed = soundText.replace('stage: pilot', 'stage: live');
    const draft = agreed(draftOf(changed, { original: soundText }));
    await withSending(draft, async ({ page }) => {
      expect(await page.innerText('#declare-app h1')).toBe('Send the update');
      const url = await linkTo(page, /^Open the page for garden-visits\.md on GitHub/);
      expect(url.href).toBe(`${settings.repository}/edit/main/content/projects/garden-visits.md`);
      expect(await page.getByLabel('The text of garden-visits.md').inputValue()).toBe(changed);
      expect((await linkTo(page, /^Open an e-mail/)).searchParams.get('subject')).toMatch(/^Update: /);
    });
  });
});

describe('without an account', () => {
  test('the files are saved and an e-mail is ready, by keyboard', async () => {
    const friends = {
      id: 'friends-of-gardens',
      fields: { name: 'Friends of Gardens', kind: 'voluntary', description: 'It looks after gardens.' },
    };
    const text = soundText.replace('    role: lead', '    role: lead\n  - id: friends-of-gardens\n    role: partner');
    const draft = agreed(draftOf(text, {}, [friends]));
    await withSending(draft, async ({ page }) => {
      const said = await page.innerText('main');
      expect(said).toContain('An organisation is new to the register.');
      expect(said).toContain('in order only once the organisation is accepted');
      expect(await page.getByRole('link', { name: 'the form below' }).getAttribute('href')).toBe('#send-issue');
      await expectSound(page);
      const saved: Record<string, string> = {};
      for (const name of ['friends-of-gardens.md', 'garden-visits.md']) {
        await tabTo(page, new RegExp(`^Save ${name}`));
        const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
        saved[download.suggestedFilename()] = await textOf(await download.createReadStream());
      }
      expect(saved['garden-visits.md']).toBe(composed(draft));
      expect(isAccepted(saved['garden-visits.md']!)).toBe(true);
      const organisation = { path: 'x', id: friends.id, content: saved['friends-of-gardens.md']! };
      expect(readOrganisation(organisation).fields).toEqual(friends.fields);
      await tabTo(page, /^Open an e-mail to/);
      const mail = await linkTo(page, /^Open an e-mail to/);
      expect(mail.href.length).toBeLessThan(2000);
      expect(mail.protocol + mail.pathname).toBe(`mailto:${settings.email}`);
      expect(mail.searchParams.get('subject')).toBe('Declaration: Counting visits to gardens');
      expect(mail.searchParams.get('body')).toMatch(/- friends-of-gardens\.md\r\n- garden-visits\.md\r\n/);
      expect(await page.getByLabel('the text of the e-mail').inputValue()).toContain('within 10 working days');
    });
  });

  test('is the only way where the register has no repository', async () => {
    const draft = agreed(draftOf(soundText));
    await withPage(own.url, { viewport: { width: 320, height: 640 } }, async ({ page, faults }) => {
      await page.route('**/declare/', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/data-repository="[^"]*"/, 'data-repository=""');
        await route.fulfill({ response, body });
      });
      await putDraft(page, draft);
      await page.goto(address);
      await page.getByRole('heading', { name: 'How to send it' }).waitFor();
      expect(
        await page
          .locator('main')
          .getByRole('link', { name: /GitHub/ })
          .count(),
      ).toBe(0);
      expect(await page.getByRole('link', { name: /^Open an e-mail/ }).count()).toBe(1);
      await expectSound(page);
      expect(faults).toEqual([]);
    });
  });
});

test('what happens next is said, with where to see it', async () => {
  await withSending(agreed(draftOf(soundText)), async ({ page }) => {
    const next = page.getByRole('region', { name: 'What happens next' });
    const words = await next.innerText();
    expect(words).toContain(`within ${settings.promisedWorkingDays} working days`);
    expect(words).toContain(`${settings.address}/projects/garden-visits/`);
    expect(await next.getByRole('link').getAttribute('href')).toBe('/submissions/');
  });
});
