import type { Block } from '../model/answer.ts';
import { removeEmpty } from './tidy-inline.ts';

/** A character that marks, links, escapes or quotes. */
const mark = /[\\`*_[\]<&]/;
/** The beginning of a numbered list, a heading, a quotation, a rule or code. */
const lead = /^(?: {0,3}(?:\d{1,9}[.)]|[+>#=~\t])| {4})/;
const point = /^- (?!\d{1,9}[.)])[^\s\-+>#=~]/;

/**
 * Reads Markdown that has only paragraphs, and lists of one-line points, all without marks; undefined for any other.
 */
export function readPlainMarkdown(text: string): Block[] | undefined {
  if (mark.test(text)) return undefined;
  const blocks: Block[] = [];
  let afterList = false;
  for (const part of text.split(/\n(?:[ \t]*\n)+/)) {
    const lines = part.split('\n').filter((line) => !/^[ \t]*$/.test(line));
    if (lines.length === 0) continue;
    // Two spaces at the end of a line break it.
    if (lines.some((line) => lead.test(line) || line.endsWith('  ') || line.endsWith('\t'))) return undefined;
    const points = lines.filter((line) => point.test(line)).length;
    // What is indented below a list belongs to it, and points after a blank line go on with it.
    if (afterList && (points > 0 || /^\s/.test(lines[0]!))) return undefined;
    if (points === 0 && lines.every((line) => !/^[ \t]*-/.test(line))) blocks.push(paragraph(lines));
    else if (points === lines.length) blocks.push(list(lines));
    else return undefined;
    afterList = points > 0;
  }
  return removeEmpty(blocks);
}

function paragraph(lines: readonly string[]): Block {
  const value = lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
  return { type: 'paragraph', children: value === '' ? [] : [{ type: 'text', value }] };
}

function list(lines: readonly string[]): Block {
  return {
    type: 'list',
    ordered: false,
    children: lines.map((line) => ({ type: 'listItem', children: [paragraph([line.slice(2)])] })),
  };
}
