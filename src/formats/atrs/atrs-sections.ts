import { atrsField, type AtrsField } from './atrs-fields.ts';

/** A field of a record with its text. */
export interface AtrsSection {
  /** The field of the standard. */
  readonly field: AtrsField;
  /** The title as it is in the record. */
  readonly title: string;
  /** The text below the title. */
  readonly text: string;
}

/** A record that has been split into its fields. */
export interface AtrsSections {
  /** The fields, in the order of the record. */
  readonly sections: readonly AtrsSection[];
  /** Text before the first field, and rows with an unknown title. */
  readonly leftOver: readonly string[];
}

/** Other documents do not have this many ATRS fields by chance. */
const minimumFields = 4;

/** Whether a text has enough fields of ATRS to be a record. */
export function looksLikeAtrs(text: string): boolean {
  return new Set(splitSections(text).sections.map(({ field }) => field)).size >= minimumFields;
}

/**
 * Splits a record into its fields: the text of its page on GOV.UK or of a Word file, or rows copied from the template's
 * spreadsheet, separated by tabs. Text beyond 500,000 characters is left over.
 */
export function splitSections(whole: string): AtrsSections {
  const text = whole.slice(0, maximumLength).replace(/\r\n?/g, '\n');
  const rest = whole.slice(maximumLength);
  const rows = text.includes('\t') ? splitSpreadsheet(text) : undefined;
  const found = rows && rows.sections.length >= minimumFields ? rows : splitDocument(text);
  return rest === '' ? found : { ...found, leftOver: [...found.leftOver, rest] };
}

const maximumLength = 500_000;

/** Splits a document in which each title is on a line of its own or before a colon. */
function splitDocument(text: string): AtrsSections {
  const sections: { field: AtrsField; title: string; lines: string[] }[] = [];
  const before: string[] = [];
  const all = text.split('\n');
  const bare = hasUnmarkedTitles(all);
  let numbered = false;
  for (const line of all) {
    if (onlyNumber.test(line)) {
      // In a table, the number may have a cell of its own before the title.
      numbered = true;
      continue;
    }
    const heading = findHeading(line, numbered || bare);
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

/** A line with nothing but a field's number. A single figure may be an answer. */
const onlyNumber = /^\s*\d+(?:\.\d+)+\.?\s*$/;
/** Headings of groups of fields. */
const groupHeading = /^(?:#+\s*)?(?:tier [12]\b.{0,60}|1\.? summary|summary information.{0,12})$/i;
/** A line that is marked as a title by a number or heading markup. */
const marked = /^\s*(?:#|\*\*|\d+(?:\.\d+)*\.?\s*(?:[-–—:]|\s))/;

/** Whether a document has titles but marks none, so that a single common word on its own line is a title, too. */
function hasUnmarkedTitles(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => findHeading(line, false));
  return (
    headings.length >= minimumFields &&
    headings.every((line) => !isMarked(line)) &&
    !lines.some((line) => onlyNumber.test(line))
  );
}

/** Whether a number, markup or a colon marks a line as a title. */
function isMarked(line: string): boolean {
  return marked.test(line) || line.includes(':');
}

/** @param alone whether a single common word is a title without a mark. */
function findHeading(line: string, alone: boolean): { field: AtrsField; title: string; text: string } | undefined {
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

/** Splits rows of a spreadsheet, with a title in one cell and its text in the last cell of the row. */
function splitSpreadsheet(text: string): AtrsSections {
  const sections: AtrsSection[] = [];
  const leftOver: string[] = [];
  for (const row of parseRows(text)) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const index = cells.findIndex((cell) => atrsField(cell));
    const field = index === -1 ? undefined : atrsField(cells[index]!);
    const answer = cells.at(-1);
    if (field && index < cells.length - 1) sections.push({ field, title: cells[index]!, text: answer! });
    else if (!field && cells.length > 0 && !groupHeading.test(cells.join(' '))) leftOver.push(cells.join('\n'));
  }
  return { sections, leftOver };
}

/** Parses rows as spreadsheets copy them: tabs between cells, quotation marks around a cell with line breaks. */
function parseRows(text: string): string[][] {
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
