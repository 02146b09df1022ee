import { html, nothing } from 'lit-html';
import { download } from '../browser.ts';
import { writeRoute } from '../form-route.ts';
import { draftTitle, type DamagedDraft, type StoredDraft } from '../store/draft-store.ts';

/** What can be done with a draft in the list. */
export interface DraftActions {
  readonly save: (draft: StoredDraft) => void;
  /** Asks whether to delete a draft. */
  readonly ask: (draft: StoredDraft) => void;
  readonly remove: (draft: StoredDraft) => void;
  readonly keep: (draft: StoredDraft) => void;
}

/** The drafts of this browser. `asked` is the key of the one to be deleted once that is confirmed. */
export function draftList(
  drafts: readonly StoredDraft[],
  damaged: readonly DamagedDraft[],
  asked: string | undefined,
  actions: DraftActions,
) {
  if (drafts.length === 0 && damaged.length === 0) return nothing;
  return html`<section aria-labelledby="drafts">
    <h2 id="drafts" tabindex="-1">Your drafts in this browser</h2>
    <ul class="drafts">
      ${drafts.map((draft) => (draft.key === asked ? question(draft, actions) : entry(draft, actions)))}
      ${damaged.map(damagedEntry)}
    </ul>
  </section>`;
}

function entry(draft: StoredDraft, { save, ask }: DraftActions) {
  const title = draftTitle(draft);
  return html`<li>
    <p class="drafts__title">
      <a href=${writeRoute({ key: draft.key, page: 'tasks' })} dir="auto">${title}</a>
    </p>
    <p class="quiet">
      ${draft.original === undefined ? '' : 'Update of a published entry. '}Saved ${when(draft.saved)}
    </p>
    <p class="drafts__actions">
      <button type="button" class="link-button" @click=${() => save(draft)}>
        Save to a file<span class="govuk-visually-hidden">: ${title}</span>
      </button>
      <button type="button" class="link-button" id="delete-${draft.key}" @click=${() => ask(draft)}>
        Delete<span class="govuk-visually-hidden">: ${title}</span>
      </button>
    </p>
  </li>`;
}

function question(draft: StoredDraft, { remove, keep }: DraftActions) {
  return html`<li>
    <div role="group" aria-labelledby="sure">
      <p class="drafts__title" id="sure" tabindex="-1">Delete “${draftTitle(draft)}” for good?</p>
      <p>It is in this browser alone. Nobody can bring it back.</p>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--warning" @click=${() => remove(draft)}>
          Yes, delete this draft
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" @click=${() => keep(draft)}>Keep it</button>
      </div>
    </div>
  </li>`;
}

function damagedEntry({ key, raw }: DamagedDraft) {
  return html`<li>
    <p class="drafts__title">A draft that cannot be read any more</p>
    <p class="quiet">Save what is there of it, and send it to the register if you need help.</p>
    <p class="drafts__actions">
      <button type="button" class="link-button" @click=${() => download(`draft-${key}.txt`, raw)}>
        Save to a file
      </button>
    </p>
  </li>`;
}

function when(saved: string): string {
  return new Date(saved).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}
