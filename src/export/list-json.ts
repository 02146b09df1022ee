import { GrowingFile } from './export-file.ts';
import type { JsonObject } from './project-json.ts';

/** The number of the format of the list of all projects. The first one held a few facts of each. */
export const listFormat = 2;

/** A JSON file that is mostly one long list, each of its entries on a line of its own. */
export class ListFile {
  private readonly file = new GrowingFile();
  private count = 0;

  /**
   * @param around what stands in the file besides the list
   * @param name what the list is called
   */
  constructor(around: JsonObject, name: string) {
    this.file.add(`${JSON.stringify(around).slice(0, -1)},${JSON.stringify(name)}:[\n`);
  }

  /** Adds an entry, which is JSON already. */
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
