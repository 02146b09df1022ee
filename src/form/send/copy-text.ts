/**
 * Puts a text on the clipboard. Where the browser refuses, the text is shown selected in `shown`, so that one press of keys
 * copies it.
 * @returns whether it is on the clipboard.
 */
export async function copyText(text: string, shown: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    shown?.closest('details')?.setAttribute('open', '');
    shown?.focus();
    shown?.select();
    return false;
  }
}
