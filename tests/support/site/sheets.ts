import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unescapeFormula } from '../../../src/text/csv.ts';

/** A row of a CSV file by the names of its columns. */
export type SheetRow = Readonly<Record<string, string>>;

/** A CSV file below `/data/` as a strict parser of other people reads it, cell by cell. */
export function rawSheet(dist: string, name: string): string[][] {
  return parse(readFileSync(join(dist, 'data', name)), {
    bom: name.startsWith('excel/'),
    relax_column_count: false,
    relax_quotes: false,
    record_delimiter: '\r\n',
  });
}

/** The rows of a table, with each text as it was before it was made harmless for spreadsheets. */
export function readSheet(dist: string, table: string): SheetRow[] {
  const [names = [], ...rows] = rawSheet(dist, `${table}.csv`);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at]!, unescapeFormula(cell)])));
}
