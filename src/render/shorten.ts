import { toPlainText, type Block } from '../model/answer.ts';

/** The beginning of a text, and whether that is all of it. */
export interface ShortenResult {
  readonly blocks: readonly Block[];
  readonly whole: boolean;
}

/**
 * As many whole paragraphs and points as fit into `most` characters. Where not even the first fits, its first words are
 * left, without their marks; a script without spaces is cut between two letters.
 */
export function shortenBlocks(blocks: readonly Block[], most: number): ShortenResult {
  const kept: Block[] = [];
  let room = most;
  for (const block of blocks) {
    const length = toPlainText([block]).length;
    if (length > room) {
      kept.push(...beginningOf(block, room));
      return { blocks: kept.length > 0 ? kept : [firstWords(block, most)], whole: false };
    }
    kept.push(block);
    room -= length;
  }
  return { blocks: kept, whole: true };
}

/** The points of a list that fit; of anything else, nothing. */
function beginningOf(block: Block, room: number): Block[] {
  if (block.type !== 'list') return [];
  let left = room;
  const children = block.children.filter((point) => {
    left = left < 0 ? left : left - toPlainText(point.children).length;
    return left >= 0;
  });
  return children.length > 0 ? [{ ...block, children }] : [];
}

function firstWords(block: Block, most: number): Block {
  const text = toPlainText([block]);
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const space = start.lastIndexOf(' ');
  const value = `${space > most / 2 ? start.slice(0, space) : start} …`;
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
