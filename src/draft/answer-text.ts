import { inlineText, type Block, type ListItem } from '../model/answer.ts';
import { withoutEmpty } from '../parse/tidy-inline.ts';
import { inlineOf, wordsOfInline } from './inline-text.ts';
import { pointOf, type Point } from './list-points.ts';
import { linesOf } from '../text/lines.ts';

/** Lists inside one another, at most; a file may hold ten, and signs at the beginning of a point count as well. */
const deepest = 8;
/** Markdown's numbers have nine digits at most, and the points of a list count on from its start. */
const highestStart = 999_000_000;
/** How far below a point's sign the text stands that belongs to it. */
const indented = 2;

interface Line {
  readonly indent: number;
  /** Without white space at its ends; empty for a blank line. */
  readonly text: string;
}

/**
 * The answer that words in a text box make. A blank line divides paragraphs, a line end breaks a line, and these mark
 * something: `- ` and the like or `1. ` before points, `*emphasis*`, `**strong**`, `[words](https://…)`, addresses and
 * e-mail addresses. Everything else is text, and a backslash makes text of a sign. Never gives anything that the reader
 * refuses, whatever is typed or pasted.
 */
export function blocksOf(words: string): Block[] {
  return withoutEmpty(blocksIn(linesOf(words).map(lineOf), 0));
}

/**
 * An answer as words for a text box: `blocksOf` makes the same answer of them. Except that a text box has one kind of
 * space (no tabs, no no-break spaces), no spaces beside a line break, no two breaks in a row, no emphasis inside a word
 * and no lists more than eight deep; and an address that was plain text becomes a link.
 */
export function wordsOf(blocks: readonly Block[]): string {
  return wordsOfBlocks(blocks, false);
}

function lineOf(line: string): Line {
  const text = line.trim();
  const lead = line.slice(0, line.length - line.trimStart().length);
  return { indent: lead.replaceAll('\t', '    ').length, text: text.length > 0 ? text : '' };
}

function blocksIn(lines: readonly Line[], depth: number): Block[] {
  const pointAt = (at: number) => (depth < deepest ? pointOf(lines[at]?.text ?? '') : undefined);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.text === '') {
      at += 1;
      continue;
    }
    const point = pointAt(at);
    if (point) {
      const { list, end } = listAt(lines, at, point, depth);
      blocks.push(list);
      at = end;
      continue;
    }
    const start = at;
    do at += 1;
    while (at < lines.length && lines[at]!.text !== '' && pointAt(at)?.interrupts !== true);
    const words = lines.slice(start, at).map(({ text }) => text);
    blocks.push({ type: 'paragraph', children: inlineOf(words.join('\n')) });
  }
  return blocks;
}

/** The list that begins at a line, and the line after it. */
function listAt(
  lines: readonly Line[],
  first: number,
  { ordered, start, family }: Point,
  depth: number,
): { list: Block; end: number } {
  const children: ListItem[] = [];
  let at = first;
  for (;;) {
    const line = lines[at];
    const point = pointOf(line?.text ?? '');
    if (!line || point?.family !== family || point.ordered !== ordered) break;
    const end = endOfPoint(lines, at, line.indent + indented);
    const words = { indent: line.indent + Math.max(indented, point.width), text: line.text.slice(point.width) };
    children.push({ type: 'listItem', children: blocksIn([words, ...lines.slice(at + 1, end)], depth + 1) });
    at = end;
    while (at < lines.length && lines[at]!.text === '') at += 1;
  }
  const from = Math.min(start, highestStart);
  return { list: { type: 'list', ordered, ...(ordered && from !== 1 && { start: from }), children }, end: at };
}

/** The line after all that is indented below a point. */
function endOfPoint(lines: readonly Line[], at: number, indent: number): number {
  let end = at + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line.text === '') continue;
    if (line.indent < indent) break;
    end = next + 1;
  }
  return end;
}

function wordsOfBlocks(all: readonly Block[], inPoint: boolean): string {
  const blocks = all.filter(saysText);
  let words = '';
  let second = false;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before) words += inPoint && before.type !== 'list' && goesOn(block) ? '\n' : '\n\n';
    if (block.type !== 'list') {
      words += wordsOfInline(block.children);
      second = false;
      return;
    }
    // Of two lists in a row, the second has other signs, or the two would be one.
    second = before?.type === 'list' && before.ordered === block.ordered && !second;
    words += wordsOfList(block, second);
  });
  return words;
}

/** Whether anything of a block is left in a text box. */
function saysText(block: Block): boolean {
  if (block.type === 'list') return block.children.some(({ children }) => children.some(saysText));
  return inlineText(block.children).replaceAll('\u00AD', '').trim() !== '';
}

/** Whether a block is a list that may stand right below a line of text. */
function goesOn(block: Block): boolean {
  return block.type === 'list' && (!block.ordered || (block.start ?? 1) === 1);
}

function wordsOfList(list: Extract<Block, { type: 'list' }>, second: boolean): string {
  const points = list.children
    .filter(({ children }) => children.some(saysText))
    .map(({ children }, index) => {
      const bullet = second ? '* ' : '- ';
      const sign = list.ordered ? `${(list.start ?? 1) + index}${second ? ')' : '.'} ` : bullet;
      const [first = '', ...others] = wordsOfBlocks(children, true).split('\n');
      const lead = ' '.repeat(sign.length);
      return [sign + first, ...others.map((line) => (line === '' ? '' : lead + line))].join('\n');
    });
  return points.join('\n');
}
