import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { byKeyboard } from './keys.ts';

/** What the form hands over through each of its doors. */
export interface HandedOver {
  /** Addresses of GitHub's page for a new file, in the order in which they stand on the page. */
  readonly newFiles: readonly URL[];
  /** Texts to copy where an address would be too long, by the file's name. */
  readonly copies: Readonly<Record<string, string>>;
  readonly issue: URL;
  /** The text to paste into the issue form, where its address would be too long. */
  readonly issueText: string;
  /** Paths of the files that were saved. */
  readonly saved: readonly string[];
  readonly letter: URL;
}

/** Agrees, and takes whatever the page for sending offers; files are saved in `folder`. */
export async function handOver(page: Page, folder: string): Promise<HandedOver> {
  await byKeyboard(page, [
    { tick: '#send-agree-public' },
    { tick: '#send-agree-permanent' },
    { tick: '#send-agree-licence' },
    { press: '#send-agreement button[type=submit], form button[type=submit]' },
  ]);
  await page.locator('#send-doors').waitFor();
  const links = async (section: string) =>
    page
      .locator(`section[aria-labelledby=${section}] a[href]`)
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const newFiles = (await links('send-github'))
    .filter((href) => href.includes('/new/main/'))
    .map((href) => new URL(href));
  const boxes = await page.locator('#send-doors ~ * textarea, section textarea').evaluateAll((all) =>
    all.map((box) => ({
      label: (box as HTMLTextAreaElement).labels[0]?.textContent.trim() ?? '',
      text: (box as HTMLTextAreaElement).value,
    })),
  );
  const copies = Object.fromEntries(
    boxes.flatMap(({ label, text }) => {
      const name = /^The text of (\S+\.md)$/.exec(label)?.[1];
      return name === undefined ? [] : [[name, text] as const];
    }),
  );
  const saved: string[] = [];
  for (const button of await page
    .locator('section[aria-labelledby=send-email] button', { hasText: /^\s*Save / })
    .all()) {
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    saved.push(path);
  }
  return {
    newFiles,
    copies,
    issue: new URL((await links('send-issue'))[0]!),
    issueText: boxes.find(({ label }) => label === 'The text for the form')?.text ?? '',
    saved,
    letter: new URL((await links('send-email')).find((href) => href.startsWith('mailto:'))!),
  };
}
