import { html, nothing } from 'lit-html';
import { writeRoute, type Route } from '../form-route.ts';
import type { FailureReason } from './draft-store.ts';

/** Whether a draft was saved, and what other tabs did with it. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** What is on this page became a second draft; the other is under the key `theirs`, if it can be read. */
  | { readonly kind: 'copied'; readonly at: string; readonly theirs?: string | undefined }
  | { readonly kind: 'changed elsewhere' }
  | { readonly kind: 'deleted elsewhere' };

/** What can be done about it. */
export interface NoticeActions {
  /** Downloads the draft. */
  readonly saveToFile: () => void;
  /** Shows what another tab has saved. */
  readonly showNewer: () => void;
}

const failures: Readonly<Record<FailureReason, string>> = {
  full: 'This browser has no room left for it.',
  blocked: 'This browser does not keep anything for this site, perhaps because of a private window.',
};

/** Shown at the top of the page when a draft may get lost, or is not what another tab shows. */
export function saveNotice(state: SaveState, route: Route, actions: NoticeActions) {
  switch (state.kind) {
    case 'saved':
      return nothing;
    case 'failed':
      return notice(
        'Your draft is not being saved',
        html`<p>
            ${failures[state.reason]} What you write is lost when this page is closed. Save it to a file now, and again
            before you leave.
          </p>
          <button type="button" class="govuk-button" @click=${actions.saveToFile}>Save to a file</button>`,
        'failed',
      );
    case 'copied':
      return notice(
        'This is a draft of its own now',
        html`<p>
          The same draft was changed in another tab or window. Nothing is lost: what you wrote here is kept as a second
          draft.
          ${
            state.theirs === undefined
              ? nothing
              : html`<a href=${writeRoute({ key: state.theirs, page: route.page })}>Show the other one</a>`
          }
        </p>`,
      );
    case 'changed elsewhere':
      return notice(
        'This draft was changed in another tab or window',
        html`<p>You see an older text. If you go on writing here, both texts are kept, as two drafts.</p>
          <button type="button" class="govuk-button govuk-button--secondary" @click=${actions.showNewer}>
            Show the newer text
          </button>`,
      );
    case 'deleted elsewhere':
      return notice(
        'This draft was deleted in another tab or window',
        html`<p>It is still on this page. Change something and it is saved again.</p>`,
      );
  }
}

function notice(title: string, content: unknown, className = '') {
  return html`<section class="notice save-notice ${className}" role="alert">
    <h2 class="govuk-heading-m">${title}</h2>
    ${content}
  </section>`;
}

/** When the draft was last saved, in the reader's own time; empty if it was not. */
export function savedLine(state: SaveState): string {
  if (state.kind !== 'saved' && state.kind !== 'copied') return '';
  const time = new Date(state.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `Saved in this browser at ${time}`;
}
