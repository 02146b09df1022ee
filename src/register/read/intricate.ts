/** Lists and quotations inside one another, opened on one line. */
const deepLine = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){11}/;
/** A row of one sign, which draws a line or makes a heading. */
const row = /^(?:[- \t]+|[* \t]+)$/;
/** Signs that may open emphasis, a link, code, HTML or a character reference: a Markdown reader pairs each with all others. */
const opener = /[*_[`<&\\!]/g;
const mostOpeners = 1000;

/** What makes a text too intricate to be read in a fair time, in words; undefined when nothing does. */
export function whyIntricate(text: string): string | undefined {
  if (text.split('\n').some((line) => deepLine.test(line) && !row.test(line))) {
    return 'More than ten signs of lists or quotations stand at the beginning of a line';
  }
  const openers = text.match(opener)?.length ?? 0;
  return openers > mostOpeners ? `The text has ${openers} signs of Markdown` : undefined;
}
