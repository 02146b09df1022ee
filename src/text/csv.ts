/** What a cell holds: a list is written with {@link joinCell}; nothing is an empty cell. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/**
 * Stands before everything else in a file for Excel, which else takes its letters for those of an older alphabet. Not in
 * other files: many programs would take it for a part of the first column's name.
 */
export const byteOrderMark = '\uFEFF';

/**
 * One line of a CSV file as RFC 4180 has it: commas between cells, quotation marks round a cell that needs them, CR and LF
 * at the end.
 *
 * Our own few lines rather than a library: libraries put an apostrophe before a formula in a way that does not show
 * afterwards whether it was there from the start. Tests read the result with two parsers of other people.
 */
export function writeCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  // A number or a boolean is no text of anybody's: a minus sign before it begins no formula.
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return quoted(escapeFormula(typeof cell === 'string' ? cell : joinCell(cell)));
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet may take for a formula, after any white space and apostrophes. */
const formula = /^(?:[\s']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[ ']*[\t\r\n])/u;

/** A text that no spreadsheet takes for a formula: one that it might gets an apostrophe in front. */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text of which {@link escapeFormula} made a cell: takes away the one apostrophe that it put there, and no other. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Several texts in one cell: `|` between them; a `|` or `\` inside one has a `\` in front. */
export function joinCell(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/gu, String.raw`\$&`)).join('|');
}

/** The texts that {@link joinCell} put into one cell; an empty cell holds none. */
export function splitCell(cell: string): string[] {
  if (cell === '') return [];
  // The text between dividers; a sign after `\` is never one.
  return Array.from(cell.matchAll(/(?:^|\|)((?:\\[^]|[^\\|])*)/gu), ([, text = '']) =>
    text.replace(/\\([\\|])/gu, '$1'),
  );
}
