import { expect, test } from 'vitest';
import { freshUiState } from '../state/ui-state.ts';
import { newRow, rowPath, rowsOf, valueOfRows } from './group-rows.ts';

test('an empty row stays on the page and out of the file', () => {
  const ui = freshUiState();
  const state = rowsOf(ui, 'f-ai', [{ kind: 'vision' }], 0);
  state.rows = [newRow(ui), ...state.rows, newRow(ui)];
  expect(valueOfRows(state.rows)).toEqual([{ kind: 'vision' }]);
  expect(rowsOf(ui, 'f-ai', [{ kind: 'vision' }], 0)).toBe(state);
  expect(state.rows.map((row) => rowPath(state.rows, row))).toEqual(['new2', '0', 'new3']);
});

test('a row that changes from elsewhere stays the same row', () => {
  const ui = freshUiState();
  const { key } = rowsOf(ui, 'f-ai', [{ kind: 'vision' }], 0).rows[0]!;
  expect(rowsOf(ui, 'f-ai', [{ kind: 'speech' }], 0).rows).toEqual([{ key, fields: { kind: 'speech' } }]);
});

test('rows are made anew when the draft holds more or fewer', () => {
  const ui = freshUiState();
  const before = rowsOf(ui, 'f-ai', [{ kind: 'vision' }], 0);
  const after = rowsOf(ui, 'f-ai', [{ kind: 'speech' }, { kind: 'vision' }], 0);
  expect(after).not.toBe(before);
  expect(valueOfRows(after.rows)).toEqual([{ kind: 'speech' }, { kind: 'vision' }]);
});

test.each([undefined, 'text', null, [], ['text', null, ['x']]])('%j holds no groups', (value) => {
  const { rows } = rowsOf(freshUiState(), 'f-ai', value, 1);
  expect(rows).toHaveLength(1);
  expect(valueOfRows(rows)).toBeUndefined();
});
