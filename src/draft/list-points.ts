/** What begins a point of a list: a sign or a number, and white space. */
export interface Point {
  readonly ordered: boolean;
  readonly start: number;
  /** A point of another family begins another list. */
  readonly family: string;
  /** The length of the sign and the white space after it. */
  readonly width: number;
  /** Whether it begins a list right below a line of text; of numbers, only 1 does. */
  readonly interrupts: boolean;
}

const point = /^(?:([-*•●▪◦‣·–])[ \t]+|o\t[ \t]*|(\d{1,9})([.)])[ \t]+)(?=\S)/;
const literalPoint = /^\\+(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;
const likePoint = /^\\*(?:[-*•●▪◦‣·–]|\d{1,9}[.)])[ \t]/;

/** The beginning of a point at the beginning of a line; undefined for any other line. */
export function pointOf(line: string): Point | undefined {
  const match = point.exec(line);
  if (!match) return undefined;
  const [{ length: width }, sign, number, end] = match as unknown as [string, string?, string?, string?];
  if (number === undefined) {
    return { ordered: false, start: 1, family: sign === '*' ? '*' : '-', width, interrupts: true };
  }
  return { ordered: true, start: Number(number), family: end!, width, interrupts: number === '1' };
}

/** A line of text without the backslash that keeps its beginning from being a point. */
export function withoutLineEscapes(line: string): string {
  return literalPoint.test(line) ? line.slice(1) : line;
}

/** A line of text with a backslash where its beginning would else be a point. */
export function addLineEscapes(line: string): string {
  return likePoint.test(line) ? `\\${line}` : line;
}
