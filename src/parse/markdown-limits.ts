/** Lists and quotations inside one another, opened on one line. */
const deepLine = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){11}/;
/** A row of one sign, which draws a line or makes a heading. */
const row = /^(?:[- \t]+|[* \t]+)$/;
/** Signs that may open emphasis, a link, code, HTML or a character reference: a Markdown reader pairs each with all others. */
const opener = /[*_[`<&\\!]/;
const everyOpener = new RegExp(opener, 'g');
const mostOpeners = 1000;

/** What makes a text too intricate to be read in a fair time, and on which of its lines, from 0; undefined when nothing does. */
export function whyIntricate(text: string): { readonly what: string; readonly line: number } | undefined {
  const lines = text.split('\n');
  const deep = lines.findIndex((line) => deepLine.test(line) && !row.test(line));
  if (deep !== -1) return { what: 'The line begins with more than ten signs of lists or quotations', line: deep };
  const openers = text.match(everyOpener)?.length ?? 0;
  if (openers <= mostOpeners) return undefined;
  return { what: `The text has ${openers} signs of Markdown`, line: lines.findIndex((line) => opener.test(line)) };
}
