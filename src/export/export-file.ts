/** What a file is for, as the page groups them. Files for Excel are copies, to which those of the tables lead. */
export type FileGroup = 'whole' | 'table' | 'atrs' | 'description' | 'excel';

/** The formats of files: what a person calls them, and what a host says of them. */
export const fileFormats = {
  csv: { name: 'CSV', mediaType: 'text/csv' },
  json: { name: 'JSON', mediaType: 'application/json' },
  jsonl: { name: 'JSON Lines', mediaType: 'application/jsonl' },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json' },
} as const;

/** A file that anybody may take away. */
export interface ExportFile {
  /** Its address below `/data/`. */
  readonly name: string;
  readonly group: FileGroup;
  readonly format: keyof typeof fileFormats;
  readonly title: string;
  /** What it holds, in a sentence or two. */
  readonly meaning: string;
  /** Its bytes; a blob, because it stays out of the heap and knows its size. */
  readonly content: Blob;
}

/** A small file that tells what the others hold. */
export function makeJsonFile(name: string, title: string, meaning: string, content: object): ExportFile {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { name, group: 'description', format: 'json', title, meaning, content: new Blob([text]) };
}

/** A file that is written piece by piece, however long it gets. */
export class GrowingFile {
  private readonly done: Blob[] = [];
  private pieces: string[] = [];
  private length = 0;

  /** Adds a text at the end. */
  add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    // The heap holds no more than a megabyte or two of each file at a time.
    if (this.length > 1_000_000) this.settle();
  }

  /** All that was added, as UTF-8. */
  finish(): Blob {
    this.settle();
    return new Blob(this.done);
  }

  private settle(): void {
    this.done.push(new Blob(this.pieces));
    this.pieces = [];
    this.length = 0;
  }
}
