import type { Plain } from '../../parse/front-matter-text.ts';
import type { WrittenFields } from '../../draft/draft.ts';
import type { Row, RowsState, UiState } from '../state/ui-state.ts';

/** A list of groups as a file would hold it: rows in which nothing is written are left out. */
export function joinRows(rows: readonly Row[]): Plain | undefined {
  const filled = rows.filter(isFilled).map(({ fields }) => fields);
  return filled.length > 0 ? filled : undefined;
}

/** Whether anything is written in a row. */
export function isFilled({ fields }: Row): boolean {
  return Object.keys(fields).length > 0;
}

/** A row's part in the path of a field: its place among the rows that a file would hold, or a name of its own. */
export function rowPath(rows: readonly Row[], row: Row): string {
  return isFilled(row) ? String(rows.filter(isFilled).indexOf(row)) : `new${row.key}`;
}

/**
 * The rows of the list with this id. They are made again if the draft holds more or fewer of them, as after another
 * tab's draft was opened. At least `least` rows are there.
 */
export function readRows(ui: UiState, id: string, value: Plain | undefined, least: number): RowsState {
  const known = ui.rows.get(id);
  const groups = groupsIn(value);
  if (known?.rows.filter(isFilled).length === groups.length) {
    // As many as before: what changed from elsewhere, as when an organisation gets its name, is the same row still.
    let at = 0;
    known.rows = known.rows.map((row) => (isFilled(row) ? withFields(row, groups[at++]!) : row));
    return known;
  }
  const rows = groups.map((fields) => createRow(ui, fields));
  while (rows.length < least) rows.push(createRow(ui));
  const state: RowsState = { rows };
  ui.rows.set(id, state);
  return state;
}

function withFields(row: Row, fields: WrittenFields): Row {
  return JSON.stringify(row.fields) === JSON.stringify(fields) ? row : { ...row, fields };
}

/** A row for {@link readRows}'s list, empty unless given fields. */
export function createRow(ui: UiState, fields: WrittenFields = {}): Row {
  return { key: ui.nextRow++, fields };
}

function groupsIn(value: Plain | undefined): WrittenFields[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is WrittenFields => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}
