import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten, byteOrderMark, csvLine, harmless, joinList, splitList } from './csv.ts';

/** As strict as the parser can be: quotation marks where they belong, as many cells in each line, CR LF between lines. */
function read(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: false, relax_quotes: false, record_delimiter: '\r\n' });
}

/** Texts of the signs that could go wrong. */
const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ' ', '\t', '\r', '\n', 'a', '|', '\\', '＝', '🙂'),
});

test('a line holds text, numbers, lists and nothing', () => {
  expect(csvLine(['a', 7, true, ['b', 'c'], undefined])).toBe('a,7,true,b|c,\r\n');
  expect(csvLine([-1, '-1'])).toBe("-1,'-1\r\n");
  expect(csvLine(['say "no"', 'a,b', 'two\nlines', ' edge '])).toBe('"say ""no""","a,b","two\nlines"," edge "\r\n');
});

test('a negative number stays a number', () => {
  expect(csvLine([-1, '-1'])).toBe("-1,'-1\r\n");
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44 151 496 0100', "'+44 151 496 0100"],
  ['- a point', "'- a point"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\rx', "'\rx"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
])('%j is made harmless', (text, cell) => {
  expect(harmless(text)).toBe(cell);
  expect(asWritten(cell)).toBe(text);
});

test.each(["'Hello'", 'a=b', '2026-11-25', 'well - then', ''])('%j stays as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

test('no cell can be taken for a formula, and every text comes back from another parser', () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const cells = read(byteOrderMark + rows.map(csvLine).join(''));
      expect(cells.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell))).toEqual([]);
      expect(cells.map((row) => row.map(asWritten))).toEqual(rows);
    }),
  );
});

test('lists come back as they were', () => {
  fc.assert(
    fc.property(fc.array(nasty.filter((text) => text !== '')), (texts) => {
      expect(splitList(joinList(texts))).toEqual(texts);
    }),
  );
});
