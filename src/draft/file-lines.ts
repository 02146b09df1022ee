/** A line of a file. */
export interface FileLine {
  /** The line without its ending. */
  readonly text: string;
  /** Its ending: `\n`, `\r\n`, `\r`, or empty at the end of the file. */
  readonly end: string;
}

/** Consecutive lines of a file. */
export interface Stretch {
  /** The field that the lines belong to; absent for lines between fields. */
  readonly name?: string;
  /** Its lines. */
  readonly lines: readonly FileLine[];
}

/** Splits a file into lines. The last has no ending, and is empty if the file ends in a line break. */
export function splitFileLines(text: string): FileLine[] {
  const pieces = text.split(/(\r\n|\r|\n)/);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [{ text: piece, end: pieces[index + 1] ?? '' }] : []));
}

/** Joins lines to a text. */
export function joinFileLines(lines: readonly FileLine[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** Splits text into lines, and gives each another ending. */
export function makeFileLines(text: string, end: string): FileLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ text: line, end }));
}

/**
 * Divides lines into those of named fields, given the lines on which they start, and those in between: blank lines and
 * comments. A comment that is indented further than `indent` may be part of a text, and stays with its field.
 */
export function findStretches(
  lines: readonly FileLine[],
  starts: readonly { readonly name: string; readonly at: number }[],
  indent: number,
): Stretch[] {
  const first = starts[0]?.at ?? lines.length;
  const stretches: Stretch[] = first > 0 ? [{ lines: lines.slice(0, first) }] : [];
  starts.forEach(({ name, at }, index) => {
    const next = starts[index + 1]?.at ?? lines.length;
    let end = next;
    while (end > at + 1 && isBetween(lines[end - 1]!.text, indent)) end -= 1;
    stretches.push({ name, lines: lines.slice(at, end) });
    if (end < next) stretches.push({ lines: lines.slice(end, next) });
  });
  return stretches;
}

function isBetween(text: string, indent: number): boolean {
  const start = text.search(/\S/);
  return start === -1 || (text[start] === '#' && start <= indent);
}
