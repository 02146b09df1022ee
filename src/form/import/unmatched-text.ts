import { html, nothing } from 'lit-html';
import { countNoun } from '../../text/count-noun.ts';
import type { FormContext } from '../form-context.ts';
import { renderCopyable } from '../send/copyable.ts';

/** The text of an imported document that matched no question or field, shown until it is dismissed. */
export function renderUnmatchedNotice({ draft, keep, announce }: Pick<FormContext, 'draft' | 'keep' | 'announce'>) {
  const leftOver = draft.notes?.leftOver ?? [];
  if (leftOver.length === 0) return nothing;
  const dismiss = () => {
    const { sending } = draft.notes ?? {};
    keep({ ...(sending && { sending }) });
    announce('The text that found no place is gone from this draft.');
    document.querySelector<HTMLElement>('#declare-app h1')?.focus();
  };
  return html`<section class="notice left-over" aria-labelledby="left-over-title">
    <h2 class="govuk-heading-m" id="left-over-title">Text that found no place</h2>
    <p>
      ${countNoun(leftOver.length, 'piece')} of the document you brought in fitted no question. Copy what belongs in an
      answer to where it belongs.
    </p>
    ${renderUnmatchedText('left-over-text', leftOver, announce)}
    <button type="button" class="govuk-button govuk-button--secondary" @click=${dismiss}>
      I have dealt with it: take it away
    </button>
  </section>`;
}

/** Pieces of text in full, as they were written, with a button to copy them. `id` is unique on the page. */
export function renderUnmatchedText(id: string, leftOver: readonly string[], announce: (words: string) => void) {
  return html`<ul class="left-over-list">
      ${leftOver.map((text) => html`<li dir="auto">${text.split('\n').map((line) => html`${line}<br />`)}</li>`)}
    </ul>
    ${renderCopyable({
      id,
      button: 'Copy all of it',
      label: 'Show it as one text',
      text: leftOver.join('\n\n'),
      announce,
    })}`;
}
