import type { WrittenFields } from '../../draft/draft.ts';

/** One row of a list of groups on the page, filled in or not. */
export interface Row {
  /** Names the row while the page is open. */
  readonly key: number;
  readonly fields: WrittenFields;
}

/** The rows of a list of groups on the page, empty ones included. */
export interface RowsState {
  rows: readonly Row[];
  /** The row that was removed last, and its place. */
  removed?: { readonly row: Row; readonly index: number } | undefined;
}

/** State of the page that is not part of the draft. Nothing typed is kept only here. */
export interface UiState {
  /** By the id of the control that shows them. */
  readonly rows: Map<string, RowsState>;
  /** The filter of a long list of organisations, by the id of its control. */
  readonly filters: Map<string, string>;
  /** A text that is replaced for now, and comes back if the replacement is undone; by a name of its own. */
  readonly kept: Map<string, string>;
  /** The ids of the draft's own organisations whose fields the page shows already; cleared each time it is rendered. */
  readonly panels: Set<string>;
  /** Counts up, so that each new row has a number of its own. */
  nextRow: number;
}

/** The initial state of a page. */
export function createUiState(): UiState {
  return { rows: new Map(), filters: new Map(), kept: new Map(), panels: new Set(), nextRow: 1 };
}
