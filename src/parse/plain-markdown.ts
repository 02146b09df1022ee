import type { Block } from '../model/answer.ts';
import { removeEmpty } from './tidy-inline.ts';

/** A character with a meaning inside a line. */
const markup = /[\\`*_[\]<&]/;
/** The beginning of a numbered list, a heading, a quotation, a thematic break or code. */
const blockStart = /^(?: {0,3}(?:\d{1,9}[.)]|[+>#=~\t])| {4})/;
const listItem = /^- (?!\d{1,9}[.)])[^\s\-+>#=~]/;

/** Reads Markdown that consists of paragraphs and lists of one-line items, without any markup; undefined for other Markdown. */
export function readPlainMarkdown(text: string): Block[] | undefined {
  if (markup.test(text)) return undefined;
  const blocks: Block[] = [];
  let afterList = false;
  for (const part of text.split(/\n(?:[ \t]*\n)+/)) {
    const lines = part.split('\n').filter((line) => !/^[ \t]*$/.test(line));
    if (lines.length === 0) continue;
    // Two spaces at the end of a line make a line break.
    if (lines.some((line) => blockStart.test(line) || line.endsWith('  ') || line.endsWith('\t'))) return undefined;
    const points = lines.filter((line) => listItem.test(line)).length;
    // Indented text after a list belongs to it, and items after a blank line continue it.
    if (afterList && (points > 0 || /^\s/.test(lines[0]!))) return undefined;
    if (points === 0 && lines.every((line) => !/^[ \t]*-/.test(line))) blocks.push(makeParagraph(lines));
    else if (points === lines.length) blocks.push(makeList(lines));
    else return undefined;
    afterList = points > 0;
  }
  return removeEmpty(blocks);
}

function makeParagraph(lines: readonly string[]): Block {
  const value = lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
  return { type: 'paragraph', children: value === '' ? [] : [{ type: 'text', value }] };
}

function makeList(lines: readonly string[]): Block {
  return {
    type: 'list',
    ordered: false,
    children: lines.map((line) => ({ type: 'listItem', children: [makeParagraph([line.slice(2)])] })),
  };
}
