import { toInlineText, type Block } from '../model/answer.ts';
import { writeInlineText } from './write-inline-text.ts';

/**
 * An answer as the text of a text box: {@link parseAnswerText} makes the same answer of it. Except that a text box has one
 * kind of space (no tabs, no no-break spaces), no spaces beside a line break, no two breaks in a row, no emphasis inside a
 * word and no lists more than eight deep; and an address that was plain text becomes a link.
 */
export function writeAnswerText(blocks: readonly Block[]): string {
  return writeBlocks(blocks, false);
}

function writeBlocks(all: readonly Block[], inPoint: boolean): string {
  const blocks = all.filter(saysText);
  let words = '';
  let second = false;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before) words += inPoint && before.type !== 'list' && mayFollowText(block) ? '\n' : '\n\n';
    if (block.type !== 'list') {
      words += writeInlineText(block.children);
      second = false;
      return;
    }
    // Of two lists in a row, the second has other signs, or the two would be one.
    second = before?.type === 'list' && before.ordered === block.ordered && !second;
    words += writeList(block, second);
  });
  return words;
}

/** Whether anything of a block is left in a text box. */
function saysText(block: Block): boolean {
  if (block.type === 'list') return block.children.some(({ children }) => children.some(saysText));
  return toInlineText(block.children).replaceAll('\u00AD', '').trim() !== '';
}

/** Whether a block is a list that may stand right below a line of text. */
function mayFollowText(block: Block): boolean {
  return block.type === 'list' && (!block.ordered || (block.start ?? 1) === 1);
}

function writeList(list: Extract<Block, { type: 'list' }>, second: boolean): string {
  const points = list.children
    .filter(({ children }) => children.some(saysText))
    .map(({ children }, index) => {
      const bullet = second ? '* ' : '- ';
      const sign = list.ordered ? `${(list.start ?? 1) + index}${second ? ')' : '.'} ` : bullet;
      const [first = '', ...others] = writeBlocks(children, true).split('\n');
      const lead = ' '.repeat(sign.length);
      return [sign + first, ...others.map((line) => (line === '' ? '' : lead + line))].join('\n');
    });
  return points.join('\n');
}
