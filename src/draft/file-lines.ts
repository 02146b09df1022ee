/** A line of a file with the sign that ends it: `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
export interface FileLine {
  readonly text: string;
  readonly end: string;
}

/** A row of a file's lines: a named one is a field's own, the others are what stands between fields. */
export interface Stretch {
  readonly name?: string;
  readonly lines: readonly FileLine[];
}

/** A file's lines. The last has no end; it is empty where the file ends in a line end. */
export function splitFileLines(text: string): FileLine[] {
  const pieces = text.split(/(\r\n|\r|\n)/);
  return pieces.flatMap((piece, index) => (index % 2 === 0 ? [{ text: piece, end: pieces[index + 1] ?? '' }] : []));
}

/** Lines as the text they are. */
export function joinFileLines(lines: readonly FileLine[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** Text that ends in `\n` as lines with another end. */
export function makeFileLines(text: string, end: string): FileLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => ({ text: line, end }));
}

/**
 * Lines cut at those on which something begins, named in their order. Blank lines and comments before the next beginning
 * belong to nothing; a comment that stands further in than `indent` may be text and stays.
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
