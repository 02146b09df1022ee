/** The beginning of a list item: a bullet or a number, and white space. */
export interface ListPoint {
  /** The marker in Markdown; an item with another marker begins another list. */
  readonly sign: string;
  /** The length of the marker and the white space after it, as typed. */
  readonly width: number;
  /** Whether it begins a list directly below a line of text, as only bullets and the number 1 do. */
  readonly interrupts: boolean;
}

const point = /^(?:([-*•●▪◦‣·–])[ \t]+|o\t[ \t]*|(\d{1,9})([.)])[ \t]+)(?=\S)/;
const escapedPoint = /^\\+(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;
const unescapedPoint = /^\\*(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;

/** The list item that a line begins; undefined if it begins none. */
export function findPoint(line: string): ListPoint | undefined {
  const match = point.exec(line);
  if (!match) return undefined;
  const [{ length: width }, bullet, number, end] = match as unknown as [string, string?, string?, string?];
  if (number === undefined) return { sign: bullet === '*' ? '*' : '-', width, interrupts: true };
  return { sign: `${number}${end!}`, width, interrupts: number === '1' };
}

/** Removes the backslash that keeps a line from beginning a list item. */
export function removeLineEscape(line: string): string {
  return escapedPoint.test(line) ? line.slice(1) : line;
}

/** Adds a backslash to a line that would otherwise begin a list item. */
export function addLineEscape(line: string): string {
  return unescapedPoint.test(line) ? `\\${line}` : line;
}
