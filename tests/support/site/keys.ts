import type { Page } from 'playwright-core';

/** How often Tab is pressed before something counts as out of reach. */
const mostStops = 250;

/** One thing somebody does at the keyboard. `at` is a CSS selector. */
export type Doing =
  /** Goes to a box, empties it and types. */
  | { readonly at: string; readonly text: string }
  /** Goes to a checkbox and ticks it. */
  | { readonly tick: string }
  /** Goes to the radios that this one belongs to, and with the arrows to it. */
  | { readonly choose: string }
  /** Goes to a drop-down and picks by its words. */
  | { readonly at: string; readonly pick: string }
  /** Goes to a link or button and presses Enter. */
  | { readonly press: string };

/** Does one thing after another with the keyboard alone. */
export async function byKeyboard(page: Page, doings: readonly Doing[]): Promise<void> {
  for (const doing of doings) {
    if ('tick' in doing) {
      await tabTo(page, doing.tick);
      await page.keyboard.press('Space');
    } else if ('choose' in doing) await choose(page, doing.choose);
    else if ('press' in doing) {
      await tabTo(page, doing.press);
      await page.keyboard.press('Enter');
    } else {
      await tabTo(page, doing.at);
      if ('pick' in doing) await pick(page, doing.at, doing.pick);
      else await type(page, doing.text);
    }
  }
}

/** Presses Tab until the focus is on an element that fits the selector. Throws when the keyboard never gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${selector} on ${page.url()}.`);
}

/** Waits until the focus is on an element that fits the selector: what a key does may take the page a moment. */
export async function expectFocus(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector, { timeout: 5000 });
}

/** Whether the focus is on an element that fits the selector. */
function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  // A long text comes as it would from dictation or the clipboard; a short one key by key.
  if (text.length > 60) await page.keyboard.insertText(text);
  else await page.keyboard.type(text);
}

/** Radios are one stop: the first, or the chosen one. From there the arrows choose. */
async function choose(page: Page, radio: string): Promise<void> {
  const name = await page.locator(radio).getAttribute('name');
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press('Space');
  for (let step = 0; step < 20 && !(await hasFocus(page, radio)); step += 1) await page.keyboard.press('ArrowDown');
  if (!(await page.locator(radio).isChecked())) throw new Error(`The keyboard does not choose ${radio}.`);
}

async function pick(page: Page, list: string, words: string): Promise<void> {
  await page.keyboard.press('Home');
  const chosen = () => page.locator(`${list} option:checked`).innerText();
  for (let step = 0; step < 100 && (await chosen()) !== words; step += 1) await page.keyboard.press('ArrowDown');
  if ((await chosen()) !== words) throw new Error(`${list} does not offer "${words}".`);
}
