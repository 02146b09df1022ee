/** The groups in which the page lists files; copies for Excel are linked from their originals. */
export type FileGroup = 'whole' | 'table' | 'atrs' | 'description' | 'excel';

/** The formats of files, with their names and media types. */
export const fileFormats = {
  csv: { name: 'CSV', mediaType: 'text/csv' },
  json: { name: 'JSON', mediaType: 'application/json' },
  jsonl: { name: 'JSON Lines', mediaType: 'application/jsonl' },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json' },
} as const;

/** A file to download. */
export interface ExportFile {
  /** Its address below `/data/`. */
  readonly name: string;
  readonly group: FileGroup;
  readonly format: keyof typeof fileFormats;
  readonly title: string;
  /** What it holds, in a sentence or two. */
  readonly meaning: string;
  /** Its bytes, as a blob to keep them out of the heap. */
  readonly content: Blob;
}

/** A file that describes the others. */
export function makeJsonFile(name: string, title: string, meaning: string, content: object): ExportFile {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { name, group: 'description', format: 'json', title, meaning, content: new Blob([text]) };
}

/** A file that is written piece by piece, so that it never is in the heap as a whole. */
export class GrowingFile {
  private readonly done: Blob[] = [];
  private pieces: string[] = [];
  private length = 0;

  /** Appends a text. */
  add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length > 1_000_000) this.flush();
  }

  /** The whole file, as UTF-8. */
  finish(): Blob {
    this.flush();
    return new Blob(this.done);
  }

  private flush(): void {
    this.done.push(new Blob(this.pieces));
    this.pieces = [];
    this.length = 0;
  }
}
