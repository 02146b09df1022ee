import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { unescapeFormula, byteOrderMark, writeCsvLine, escapeFormula, joinCell, splitCell } from './csv.ts';

/** As strict as the parser can be: quotation marks where they belong, as many cells in each line, CR LF between lines. */
function read(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: false, relax_quotes: false, record_delimiter: '\r\n' });
}

/** Texts of the signs that could go wrong. */
const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ' ', '\t', '\r', '\n', 'a', '|', '\\', '＝', '🙂'),
});

test('a line holds text, numbers, lists and nothing', () => {
  expect(writeCsvLine(['a', 7, true, ['b', 'c'], undefined])).toBe('a,7,true,b|c,\r\n');
  expect(writeCsvLine([-1, '-1'])).toBe("-1,'-1\r\n");
  expect(writeCsvLine(['say "no"', 'a,b', 'two\nlines', ' edge '])).toBe(
    '"say ""no""","a,b","two\nlines"," edge "\r\n',
  );
});

test('a negative number stays a number', () => {
  expect(writeCsvLine([-1, '-1'])).toBe("-1,'-1\r\n");
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
  expect(escapeFormula(text)).toBe(cell);
  expect(unescapeFormula(cell)).toBe(text);
});

test.each(["'Hello'", 'a=b', '2026-11-25', 'well - then', ''])('%j stays as it is', (text) => {
  expect(escapeFormula(text)).toBe(text);
});

test('no cell can be taken for a formula, and every text comes back from another parser', () => {
  fc.assert(
    fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const cells = read(byteOrderMark + rows.map(writeCsvLine).join(''));
      expect(cells.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell))).toEqual([]);
      expect(cells.map((row) => row.map(unescapeFormula))).toEqual(rows);
    }),
  );
});

test('lists come back as they were', () => {
  fc.assert(
    fc.property(fc.array(nasty.filter((text) => text !== '')), (texts) => {
      expect(splitCell(joinCell(texts))).toEqual(texts);
    }),
  );
});
