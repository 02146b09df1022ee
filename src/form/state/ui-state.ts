import type { WrittenFields } from '../../draft/draft.ts';

/** One group of a list of groups as it stands on the page, filled in or not. */
export interface Row {
  /** Names the row while the page is open. */
  readonly key: number;
  readonly fields: WrittenFields;
}

/** The rows of a list of groups as they stand on the page, empty ones too. */
export interface RowsState {
  rows: readonly Row[];
  /** The row that was taken out last, and where it stood. */
  removed?: { readonly row: Row; readonly index: number } | undefined;
}

/** What the page knows besides the draft. Nothing that somebody typed is here alone. */
export interface UiState {
  /** By the id of the control that shows them. */
  readonly rows: Map<string, RowsState>;
  /** What somebody looks for in a long list of organisations, by the id of its control. */
  readonly filters: Map<string, string>;
  /** A text that something else stands in the place of for now, by a name of its own. */
  readonly kept: Map<string, string>;
  /** The ids of the draft's own organisations whose fields the page shows already; begun anew each time it is drawn. */
  readonly panels: Set<string>;
  /** Counts up, so that each new row has a number of its own. */
  nextRow: number;
}

/** The state of a page that nothing was done on. */
export function freshUiState(): UiState {
  return { rows: new Map(), filters: new Map(), kept: new Map(), panels: new Set(), nextRow: 1 };
}
