import { atrsField, type AtrsField } from './atrs-fields.ts';

/** A field of a record with the text under it. */
export interface AtrsSection {
  readonly field: AtrsField;
  /** The title as the record gives it. */
  readonly title: string;
  readonly text: string;
}

/** A record taken apart. */
export interface AtrsSections {
  readonly sections: readonly AtrsSection[];
  /** Text before the first field, and rows whose title is no field's. */
  readonly leftOver: readonly string[];
}

/** Enough fields that no other document has them by chance. */
const fewest = 4;

/** Whether a text is an ATRS record: whether it has at least four of its fields. */
export function looksLikeAtrs(text: string): boolean {
  return new Set(sectionsOf(text).sections.map(({ field }) => field)).size >= fewest;
}

/**
 * Takes a record apart: the text of its page on GOV.UK, of a Word file, or rows copied from the template's spreadsheet
 * (columns divided by tabs). Longer texts than 500,000 characters are cut there; the rest is left over.
 */
export function sectionsOf(whole: string): AtrsSections {
  const text = whole.slice(0, longest).replace(/\r\n?/g, '\n');
  const rest = whole.slice(longest);
  const rows = text.includes('\t') ? spreadsheetSections(text) : undefined;
  const found = rows && rows.sections.length >= fewest ? rows : documentSections(text);
  return rest === '' ? found : { ...found, leftOver: [...found.leftOver, rest] };
}

const longest = 500_000;

/** Reads a document in which each field's title has a line of its own or comes before a colon. */
function documentSections(text: string): AtrsSections {
  const sections: { field: AtrsField; title: string; lines: string[] }[] = [];
  const before: string[] = [];
  const all = text.split('\n');
  const bare = isBare(all);
  let numbered = false;
  for (const line of all) {
    if (onlyNumber.test(line)) {
      // In a table the number has a cell of its own, before the title's.
      numbered = true;
      continue;
    }
    const heading = headingOf(line, numbered || bare);
    if (line.trim() !== '') numbered = false;
    if (heading) sections.push({ field: heading.field, title: heading.title, lines: [heading.text] });
    else if (!groupHeading.test(line.trim())) (sections.at(-1)?.lines ?? before).push(line);
  }
  const preamble = before.join('\n').trim();
  return {
    sections: sections.map(({ lines, ...section }) => ({ ...section, text: lines.join('\n').trim() })),
    leftOver: preamble === '' ? [] : [preamble],
  };
}

/** A line that holds nothing but a field's number; a single figure may be an answer. */
const onlyNumber = /^\s*\d+(?:\.\d+)+\.?\s*$/;
/** Headings above the fields. */
const groupHeading = /^(?:#+\s*)?(?:tier [12]\b.{0,60}|1\.? summary|summary information.{0,12})$/i;
/** How a line shows that it is a title: a number, or the signs of a heading. */
const marked = /^\s*(?:#|\*\*|\d+(?:\.\d+)*\.?\s*(?:[-–—:]|\s))/;

/** Whether there surely are titles and none is marked; then a common word on a line of its own is a title, too. */
function isBare(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => headingOf(line, false));
  return (
    headings.length >= fewest &&
    headings.every((line) => !isMarked(line)) &&
    !lines.some((line) => onlyNumber.test(line))
  );
}

/** Whether a number, a sign or a colon shows that a line holds a title. */
function isMarked(line: string): boolean {
  return marked.test(line) || line.includes(':');
}

/** @param alone whether a single common word counts as a title without anything that marks it. */
function headingOf(line: string, alone: boolean): { field: AtrsField; title: string; text: string } | undefined {
  if (line.length > 2000) return undefined;
  const title = line.trim();
  const field = atrsField(title);
  // A single common word, such as "Team", may be an answer.
  if (field && (alone || marked.test(line) || title.endsWith(':') || title.includes(' '))) {
    return { field, title, text: '' };
  }
  const colon = /^([^:\t|]{3,70})[:\t|]\s*(\S.*)$/.exec(title);
  const before = colon && atrsField(colon[1]!);
  return before ? { field: before, title: colon[1]!.trim(), text: colon[2]! } : undefined;
}

/** Reads rows of a spreadsheet: a field's title in one cell, its text in the last cell of the row. */
function spreadsheetSections(text: string): AtrsSections {
  const sections: AtrsSection[] = [];
  const leftOver: string[] = [];
  for (const row of rowsOf(text)) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const index = cells.findIndex((cell) => atrsField(cell));
    const field = index === -1 ? undefined : atrsField(cells[index]!);
    const answer = cells.at(-1);
    if (field && index < cells.length - 1) sections.push({ field, title: cells[index]!, text: answer! });
    else if (!field && cells.length > 0 && !groupHeading.test(cells.join(' '))) leftOver.push(cells.join('\n'));
  }
  return { sections, leftOver };
}

/** Rows of cells, as spreadsheets put them on the clipboard: tabs between cells, quotation marks round a cell with line ends. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    rows.at(-1)!.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\n') rows.push([]);
  }
  return rows;
}
