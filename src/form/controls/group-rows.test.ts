import { expect, test } from 'vitest';
import { createUiState } from '../state/ui-state.ts';
import { createRow, rowPath, readRows, joinRows } from './group-rows.ts';

test('an empty row stays on the page and out of the file', () => {
  const ui = createUiState();
  const state = readRows(ui, 'f-ai', [{ kind: 'vision' }], 0);
  state.rows = [createRow(ui), ...state.rows, createRow(ui)];
  expect(joinRows(state.rows)).toEqual([{ kind: 'vision' }]);
  expect(readRows(ui, 'f-ai', [{ kind: 'vision' }], 0)).toBe(state);
  expect(state.rows.map((row) => rowPath(state.rows, row))).toEqual(['new2', '0', 'new3']);
});

test('a row that changes from elsewhere stays the same row', () => {
  const ui = createUiState();
  const { key } = readRows(ui, 'f-ai', [{ kind: 'vision' }], 0).rows[0]!;
  expect(readRows(ui, 'f-ai', [{ kind: 'speech' }], 0).rows).toEqual([{ key, fields: { kind: 'speech' } }]);
});

test('rows are made anew when the draft holds more or fewer', () => {
  const ui = createUiState();
  const before = readRows(ui, 'f-ai', [{ kind: 'vision' }], 0);
  const after = readRows(ui, 'f-ai', [{ kind: 'speech' }, { kind: 'vision' }], 0);
  expect(after).not.toBe(before);
  expect(joinRows(after.rows)).toEqual([{ kind: 'speech' }, { kind: 'vision' }]);
});

test.each([undefined, 'text', null, [], ['text', null, ['x']]])('%j holds no groups', (value) => {
  const { rows } = readRows(createUiState(), 'f-ai', value, 1);
  expect(rows).toHaveLength(1);
  expect(joinRows(rows)).toBeUndefined();
});
