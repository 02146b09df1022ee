/** More than ten nested lists and quotations opened on one line. */
const deeplyNested = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){11}/;
/** A row of a single character, which makes a thematic break or a heading. */
const markerRow = /^(?:[- \t]+|[* \t]+)$/;
/** Characters that may open emphasis, a link, code, HTML or a character reference. Parsers may compare each with every other. */
const delimiter = /[*_[`<&\\!]/;
const allDelimiters = new RegExp(delimiter, 'g');
const maximumDelimiters = 1000;

/** Why a text would take too long to parse, with the line, counted from 0; undefined if it would not. */
export function whyIntricate(text: string): { readonly what: string; readonly line: number } | undefined {
  const lines = text.split('\n');
  const deep = lines.findIndex((line) => deeplyNested.test(line) && !markerRow.test(line));
  if (deep !== -1) return { what: 'The line begins with more than ten signs of lists or quotations', line: deep };
  const count = text.match(allDelimiters)?.length ?? 0;
  if (count <= maximumDelimiters) return undefined;
  return { what: `The text has ${count} signs of Markdown`, line: lines.findIndex((line) => delimiter.test(line)) };
}
