import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColumn, readPlaces, writeColumn, writePlaces } from './column-file.ts';

test('a column is read back as it was, whatever its values are', () => {
  const row = fc.uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a\nb', '"', '\\', ' ')));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const column = readColumn(writeColumn(rows));
      expect(column.rows.map((numbers) => numbers.map((number) => column.values[number]))).toEqual(rows);
    }),
  );
});

test('numbers are short and values stand once', () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`v${String(index).padStart(2, '0')}`, 'a']);
  const [values, ...lines] = writeColumn([...rows, [], ['a', 'a']]).split('\n');
  expect(JSON.parse(values!)).toHaveLength(41);
  expect([lines[0], lines[39], lines[40], lines[41]]).toEqual(['1 0', '14 0', '', '0']);
});

test('places are read back as they were', () => {
  expect(readPlaces(writePlaces([40, 0, 3]))).toEqual([40, 0, 3]);
});
