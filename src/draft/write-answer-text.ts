import { toInlineText, type Block } from '../model/answer.ts';
import { writeInlineText } from './write-inline-text.ts';

/**
 * Writes an answer as the text of a text box, which {@link parseAnswerText} parses to the same answer, with these exceptions:
 * a text box has one kind of space (no tabs, no no-break spaces), no spaces around a line break, no two line breaks in a row,
 * no emphasis inside a word and no lists more than eight deep; and plain addresses become links.
 */
export function writeAnswerText(blocks: readonly Block[]): string {
  return writeBlocks(blocks, false);
}

function writeBlocks(all: readonly Block[], inPoint: boolean): string {
  const blocks = all.filter(hasText);
  let words = '';
  let hasOtherMarkers = false;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before) words += inPoint && before.type !== 'list' && mayFollowText(block) ? '\n' : '\n\n';
    if (block.type !== 'list') {
      words += writeInlineText(block.children);
      hasOtherMarkers = false;
      return;
    }
    // The second of two adjacent lists needs other markers, or the two would be one.
    hasOtherMarkers = before?.type === 'list' && before.ordered === block.ordered && !hasOtherMarkers;
    words += writeList(block, hasOtherMarkers);
  });
  return words;
}

/** Whether a block has any text in a text box. */
function hasText(block: Block): boolean {
  if (block.type === 'list') return block.children.some(({ children }) => children.some(hasText));
  return toInlineText(block.children).replaceAll('\u00AD', '').trim() !== '';
}

/** Whether a block is a list that may directly follow a line of text. */
function mayFollowText(block: Block): boolean {
  return block.type === 'list' && (!block.ordered || (block.start ?? 1) === 1);
}

function writeList(list: Extract<Block, { type: 'list' }>, hasOtherMarkers: boolean): string {
  const points = list.children
    .filter(({ children }) => children.some(hasText))
    .map(({ children }, index) => {
      const bullet = hasOtherMarkers ? '* ' : '- ';
      const sign = list.ordered ? `${(list.start ?? 1) + index}${hasOtherMarkers ? ')' : '.'} ` : bullet;
      const [first = '', ...others] = writeBlocks(children, true).split('\n');
      const lead = ' '.repeat(sign.length);
      return [sign + first, ...others.map((line) => (line === '' ? '' : lead + line))].join('\n');
    });
  return points.join('\n');
}
