import { html, nothing } from 'lit-html';
import { writeRoute, type Route } from '../form-route.ts';

/** What became of saving, and of the draft in other tabs. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'blocked' }
  /** What is on this page became a draft of its own; the other is under `theirs`, if it can be read. */
  | { readonly kind: 'copied'; readonly at: string; readonly theirs?: string | undefined }
  | { readonly kind: 'changed elsewhere' }
  | { readonly kind: 'deleted elsewhere' };

/** What somebody can do about it. */
export interface NoticeActions {
  readonly saveToFile: () => void;
  readonly showNewer: () => void;
}

/** Said at the top of the page when a draft is in danger, or is not what another tab shows. */
export function saveNotice(state: SaveState, route: Route, actions: NoticeActions) {
  switch (state.kind) {
    case 'saved':
      return nothing;
    case 'failed':
      return notice(
        'Your draft is not being saved',
        html`<p>
            ${
              state.reason === 'full'
                ? 'This browser has no room left for it.'
                : 'This browser does not keep anything for this site, perhaps because of a private window.'
            }
            What you write is lost when this page is closed. Save it to a file now, and again before you leave.
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

function notice(title: string, content: unknown, kind = '') {
  return html`<section class="notice save-notice ${kind}" role="alert">
    <h2 class="govuk-heading-m">${title}</h2>
    ${content}
  </section>`;
}

/** The quiet line that says when the draft was last saved. */
export function savedLine(state: SaveState): string {
  return state.kind === 'saved' || state.kind === 'copied' ? `Saved in this browser at ${clockTime(state.at)}` : '';
}

/** The time of day of an ISO 8601 time, where the reader is. */
function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
