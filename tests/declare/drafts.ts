import type { Page } from 'playwright-core';
import { sampleWith } from '../support/register/sample.ts';
import { violationsOf } from '../support/site/accessible.ts';
import { openDeclaration } from '../../src/draft/open-declaration.ts';
import type { WrittenOrganisation } from '../../src/draft/draft.ts';
import type { StoredDraft } from '../../src/form/store/draft-store.ts';
import { toStored } from '../../src/form/store/stored-draft.ts';

/** The key of the draft that tests put into the browser. */
export const key = 'testdraft';

/** An organisation of the register's own content. */
const knownOrganisation = 'lantern-street-advice';

/** A declaration that the checker accepts in the register's own content. */
export const soundText: string = sampleWith(
  [
    'title: Counting visits to gardens',
    `organisations:\n  - id: ${knownOrganisation}\n    role: lead`,
    `declared_by:\n  post: Head of Gardens\n  organisation: ${knownOrganisation}`,
  ].join('\n'),
);

/** The same with an answer so long that no link holds it. */
export const longText: string = soundText.replace(
  /(## Potential harms\n\n)[^#]*/,
  `$1${'Somebody may be counted twice. Nobody is named. We look at the numbers each week.\n\n'.repeat(80)}`,
);

/** A draft as the browser keeps it. */
export function draftOf(
  text: string,
  more: Partial<StoredDraft> = {},
  organisations: readonly WrittenOrganisation[] = [],
) {
  const { draft: declaration } = openDeclaration({ id: 'garden-visits', content: text });
  const draft: StoredDraft = {
    key,
    submission: { declaration, organisations },
    revision: 1,
    saved: '2026-11-22T10:00:00.000Z',
    ...more,
  };
  return draft;
}

/** Puts a draft into the browser's storage before the page's own code runs, once. */
export async function putDraft(page: Page, draft: StoredDraft): Promise<void> {
  await page.addInitScript(
    ([name, value]) => {
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
    },
    [`charter-register/draft/${draft.key}`, toStored(draft)] as const,
  );
}

/** What the browser's storage holds of drafts, as text. */
export function storedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([name]) => name.startsWith('charter-register/draft/'))
      .map(([, value]) => value as string),
  );
}

/** Presses Tab until what fits has the focus. Throws when the keyboard does not get there. */
export async function tabTo(page: Page, fits: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const name = await focusedName(page);
    if (fits.test(name)) return;
    passed.push(name);
  }
  throw new Error(`The keyboard does not get to ${String(fits)}. It passed: ${passed.join(' · ')}`);
}

/** What the element with the focus is called, as a screen reader says it, roughly. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
    const words = labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : element.textContent;
    return words.replace(/\s+/g, ' ').trim();
  });
}

/** What axe finds on a page as it is, dark and light. */
export async function violations(page: Page): Promise<string[]> {
  return [...(await violationsOf(page, 'dark', 'contrast')), ...(await violationsOf(page, 'light'))];
}
