import { html } from 'lit-html';
import { details } from '../page-parts.ts';

/** A text to copy: a button that copies it, and the text itself for browsers that refuse. */
export interface CopyableOptions {
  /** Unique on the page. */
  readonly id: string;
  /** The button's label: `Copy the text`. */
  readonly button: string;
  /** The label of the box with the text. */
  readonly label: string;
  /** The text to copy. */
  readonly text: string;
  /** Says whether it was copied. */
  readonly announce: (words: string) => void;
}

/** The button and, folded away below it, the text. */
export function renderCopyable({ id, button, label, text, announce }: CopyableOptions) {
  const copy = async () => {
    const isCopied = await copyText(text, document.getElementById(id) as HTMLTextAreaElement | null);
    announce(
      isCopied
        ? 'Copied.'
        : 'The browser does not let this page copy. The text is selected: press Ctrl and C, or ⌘ and C.',
    );
    const note = document.getElementById(`${id}-note`);
    if (note) note.textContent = isCopied ? 'Copied' : 'Press Ctrl and C, or ⌘ and C, to copy the selected text.';
  };
  return html`<div class="govuk-button-group">
      <button type="button" class="govuk-button govuk-button--secondary" @click=${copy}>${button}</button>
      <span id="${id}-note"></span>
    </div>
    ${details(
      label,
      html`<label class="govuk-visually-hidden" for=${id}>${label}</label>
        <textarea class="govuk-textarea" id=${id} rows="10" readonly dir="auto" .value=${text}></textarea>`,
    )}`;
}

/** Copies a text to the clipboard; returns whether that worked. If not, the text is selected in its box. */
async function copyText(text: string, box: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    box?.closest('details')?.setAttribute('open', '');
    box?.focus();
    box?.select();
    return false;
  }
}
