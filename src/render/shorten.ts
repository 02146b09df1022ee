import { toPlainText, type Block } from '../model/answer.ts';

/** A shortened text. */
export interface ShortenResult {
  readonly blocks: readonly Block[];
  /** Whether nothing was left out. */
  readonly whole: boolean;
}

/**
 * Keeps as many whole paragraphs and points as fit into `most` characters. If not even the first fits, it keeps its first
 * words without formatting; scripts without spaces are cut between two letters.
 */
export function shortenBlocks(blocks: readonly Block[], most: number): ShortenResult {
  const kept: Block[] = [];
  let room = most;
  for (const block of blocks) {
    const length = toPlainText([block]).length;
    if (length > room) {
      kept.push(...keepFirstPoints(block, room));
      return { blocks: kept.length > 0 ? kept : [keepFirstWords(block, most)], whole: false };
    }
    kept.push(block);
    room -= length;
  }
  return { blocks: kept, whole: true };
}

/** The points of a list that fit; of anything else, nothing. */
function keepFirstPoints(block: Block, room: number): Block[] {
  if (block.type !== 'list') return [];
  let left = room;
  const children = block.children.filter((point) => {
    left = left < 0 ? left : left - toPlainText(point.children).length;
    return left >= 0;
  });
  return children.length > 0 ? [{ ...block, children }] : [];
}

function keepFirstWords(block: Block, most: number): Block {
  const text = toPlainText([block]);
  const start = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const space = start.lastIndexOf(' ');
  const value = `${space > most / 2 ? start.slice(0, space) : start} …`;
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
