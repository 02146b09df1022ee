import { GrowingFile } from './export-file.ts';
import type { JsonObject } from './project-json.ts';

/** The version of the format of the list of all projects. */
export const listFormat = 2;

/** A JSON file that is mostly one long list, with an entry on each line. */
export class ListFile {
  private readonly file = new GrowingFile();
  private count = 0;

  /**
   * @param header the properties before the list
   * @param name the name of the list
   */
  constructor(header: JsonObject, name: string) {
    this.file.add(`${JSON.stringify(header).slice(0, -1)},${JSON.stringify(name)}:[\n`);
  }

  /** Appends an entry, given as JSON. */
  add(json: string): void {
    this.file.add(this.count === 0 ? json : `,\n${json}`);
    this.count += 1;
  }

  /** The whole file, as UTF-8. */
  finish(): Blob {
    this.file.add(`${this.count === 0 ? '' : '\n'}]}\n`);
    return this.file.finish();
  }
}
