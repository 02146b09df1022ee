/** What begins a point of a list: a sign or a number, and white space. */
export interface ListPoint {
  /** The sign as Markdown has it; a point with another sign begins another list. */
  readonly sign: string;
  /** The length of the sign and the white space after it, as typed. */
  readonly width: number;
  /** Whether it begins a list right below a line of text; of numbers, only 1 does. */
  readonly interrupts: boolean;
}

const point = /^(?:([-*•●▪◦‣·–])[ \t]+|o\t[ \t]*|(\d{1,9})([.)])[ \t]+)(?=\S)/;
const literalPoint = /^\\+(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;
const likePoint = /^\\*(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;

/** The point that begins a line; undefined for any other line. */
export function findPoint(line: string): ListPoint | undefined {
  const match = point.exec(line);
  if (!match) return undefined;
  const [{ length: width }, bullet, number, end] = match as unknown as [string, string?, string?, string?];
  if (number === undefined) return { sign: bullet === '*' ? '*' : '-', width, interrupts: true };
  return { sign: `${number}${end!}`, width, interrupts: number === '1' };
}

/** A line of text without the backslash that keeps its beginning from being a point. */
export function removeLineEscape(line: string): string {
  return literalPoint.test(line) ? line.slice(1) : line;
}

/** A line of text with a backslash where its beginning would otherwise be a point. */
export function addLineEscape(line: string): string {
  return likePoint.test(line) ? `\\${line}` : line;
}
