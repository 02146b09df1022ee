import type { Submission } from '../../register/writing/writing.ts';

/** A draft as the browser keeps it. */
export interface StoredDraft {
  /** Made once, at random; names the draft in this browser alone. */
  readonly key: string;
  readonly submission: Submission;
  /** The published file that the draft updates; absent for a new entry. */
  readonly original?: string;
  /** Grows by one with each save, so that two tabs notice each other. */
  readonly revision: number;
  /** When it was last saved, as an ISO 8601 time in UTC. */
  readonly saved: string;
}

/** What became of an attempt to save. */
export type SaveResult =
  | { readonly state: 'saved'; readonly draft: StoredDraft }
  /** Another tab has saved the same draft since; what this tab holds was saved as a draft of its own. */
  | { readonly state: 'copied'; readonly draft: StoredDraft; readonly theirs: StoredDraft }
  /** Nothing was saved: the browser has no room left, or keeps nothing for this site. */
  | { readonly state: 'failed'; readonly reason: 'full' | 'blocked' };

/** The drafts of this browser. No method throws, whatever the browser does. */
export interface DraftStore {
  /** All drafts, the last saved first. What cannot be read any more is in `damaged`, with its raw text, so that nothing is lost. */
  readonly list: () => {
    readonly drafts: readonly StoredDraft[];
    readonly damaged: readonly { readonly key: string; readonly raw: string }[];
  };
  readonly open: (key: string) => StoredDraft | undefined;
  /** A new draft; saved at once. */
  readonly create: (submission: Submission, original?: string) => SaveResult;
  /** Saves a draft that was opened before with the revision it was opened or last saved at. */
  readonly save: (draft: StoredDraft) => SaveResult;
  readonly remove: (key: string) => void;
  /** Calls back when another tab saves or removes a draft; gives what ends it. */
  readonly watch: (changed: (key: string) => void) => () => void;
}
