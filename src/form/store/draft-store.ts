import type { Submission } from '../../draft/draft.ts';

/** What the sender has said on the page for sending. It goes into the e-mail or the pull request, never into the entry. */
export interface Sending {
  /** What the sender agrees to, by its id. */
  readonly agreed: readonly string[];
  /** For whom they speak. */
  readonly organisation: string;
  readonly post: string;
  /** The warnings about personal data that were confirmed to be harmless, by their `confirmationKey`. */
  readonly confirmed: readonly string[];
  /** How far they are: still filling in, having asked for the ways to send before all was there, or being shown them. */
  readonly step: 'filling' | 'tried' | 'opened';
}

/** What is kept with a submission. */
export interface DraftNotes {
  /** Unmatched text of an imported document, until it is dismissed. */
  readonly leftOver?: readonly string[];
  readonly sending?: Sending;
}

/** A draft as the browser keeps it. */
export interface StoredDraft {
  /** Made once, at random; names the draft in this browser alone. */
  readonly key: string;
  readonly submission: Submission;
  /** The published file that the draft updates; absent for a new entry. */
  readonly original?: string;
  readonly notes?: DraftNotes;
  /** Grows by one with each save, so that two tabs notice each other. */
  readonly revision: number;
  /** When it was last saved, as an ISO 8601 time in UTC. */
  readonly saved: string;
  /** For each tab that had a part in the draft, the last revision it saved. The store's own business: hand it on as it is. */
  readonly lineage?: Readonly<Record<string, number>>;
}

/** Why the browser did not save a draft: it has no room left, or keeps nothing for this site. */
export type FailureReason = 'full' | 'blocked';

/** What became of an attempt to save. */
export type SaveResult =
  | { readonly state: 'saved'; readonly draft: StoredDraft }
  /** Another tab has saved the same draft since; what this tab holds was saved as a draft of its own. `theirs` is absent where it cannot be read. */
  | { readonly state: 'copied'; readonly draft: StoredDraft; readonly theirs?: StoredDraft }
  /** Nothing was written. The draft is in memory until the page is closed; the next save tries again. */
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly draft: StoredDraft };

/** A draft that can no longer be read, as the browser holds it. */
export interface DamagedDraft {
  readonly key: string;
  readonly raw: string;
}

/** What a draft is called, also while it has no title. */
export function draftTitle({ submission }: Pick<StoredDraft, 'submission'>): string {
  const { title } = submission.declaration.fields;
  return typeof title === 'string' && title.trim() !== '' ? title : 'A project without a title yet';
}

/** The drafts of this browser. No method throws, whatever the browser does. */
export interface DraftStore {
  /** All drafts, the last saved first. What cannot be read any more is in `damaged`, with its raw text, so that nothing is lost. */
  readonly list: () => { readonly drafts: readonly StoredDraft[]; readonly damaged: readonly DamagedDraft[] };
  readonly open: (key: string) => StoredDraft | undefined;
  /** A new draft; saved at once. */
  readonly create: (submission: Submission, original?: string, notes?: DraftNotes) => SaveResult;
  /** Saves a draft that was opened before with the revision it was opened or last saved at. */
  readonly save: (draft: StoredDraft) => SaveResult;
  readonly remove: (key: string) => void;
  /** Calls back when another tab saves or removes a draft; gives what ends it. */
  readonly watch: (changed: (key: string) => void) => () => void;
}
