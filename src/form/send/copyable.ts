import { html } from 'lit-html';
import { copyText } from './copy-text.ts';

/** A text that somebody is to copy: a button for it, and the text itself for where the browser keeps its clipboard shut. */
export interface Copyable {
  /** Unique on the page. */
  readonly id: string;
  /** What the button says: `Copy the text`. */
  readonly button: string;
  /** What the box with the text is called. */
  readonly label: string;
  readonly text: string;
  readonly announce: (words: string) => void;
}

/** The button and, below it and closed, the text. */
export function copyable({ id, button, label, text, announce }: Copyable) {
  const copy = async () => {
    const box = document.getElementById(id) as HTMLTextAreaElement | null;
    const done = await copyText(text, box);
    announce(
      done ? 'Copied.' : 'The browser does not let this page copy. The text is selected: press Ctrl and C, or ⌘ and C.',
    );
    const note = document.getElementById(`${id}-note`);
    if (note) note.textContent = done ? 'Copied' : 'Press Ctrl and C, or ⌘ and C, to copy the selected text.';
  };
  return html`<div class="govuk-button-group">
      <button type="button" class="govuk-button govuk-button--secondary" @click=${copy}>${button}</button>
      <span id="${id}-note"></span>
    </div>
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${label}</span></summary>
      <div class="govuk-details__text">
        <label class="govuk-visually-hidden" for=${id}>${label}</label>
        <textarea class="govuk-textarea" id=${id} rows="10" readonly dir="auto" .value=${text}></textarea>
      </div>
    </details>`;
}
