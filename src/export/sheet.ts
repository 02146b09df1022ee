import { writeCsvLine } from '../text/csv.ts';
import { GrowingFile } from './export-file.ts';
import type { JsonObject } from './project-json.ts';
import { listCells, type TableShape } from './table.ts';

/** A table with its CSV file. */
export interface MadeSheet {
  /** The table's shape. */
  readonly table: TableShape;
  /** The bytes of its CSV file. */
  readonly content: Blob;
}

/** A table's CSV file while it is written, row by row. */
export class Sheet {
  private readonly file = new GrowingFile();
  private readonly table: TableShape;

  /** Writes the header row. */
  constructor(table: TableShape) {
    this.table = table;
    this.file.add(writeCsvLine(table.columns.map(({ name }) => name)));
  }

  /** Appends a row. */
  add(row: JsonObject): void {
    this.file.add(writeCsvLine(listCells(this.table, row)));
  }

  /** The whole file. */
  finish(): MadeSheet {
    return { table: this.table, content: this.file.finish() };
  }
}
