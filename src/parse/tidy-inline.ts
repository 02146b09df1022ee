import { toInlineText, type Block, type Inline, type ListItem } from '../model/answer.ts';

type Mark = Extract<Inline, { type: 'emphasis' | 'strong' }>;

/** Blocks without those that hold nothing: an empty paragraph, an empty point, a list without points. */
export function removeEmpty(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'list') return block.children.length > 0 ? [block] : [];
    const children = block.children
      .map((item): ListItem => ({ ...item, children: removeEmpty(item.children) }))
      .filter((item) => item.children.length > 0);
    return children.length > 0 ? [{ ...block, children }] : [];
  });
}

/**
 * Inline text with neighbours of one kind joined and marks round nothing dropped, so that what looks the same is the same.
 * Markdown has no way to write two emphases side by side that would not read as one.
 */
export function joinInlines(children: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (isEmpty(child)) continue;
    if (child.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + child.value };
    } else if (isMark(child) && last?.type === child.type) {
      result[result.length - 1] = { type: child.type, children: joinInlines([...last.children, ...child.children]) };
    } else result.push(child);
  }
  return result;
}

/** A mark round inline text; the same mark once more inside it changes nothing and is dropped. */
export function markInlines(type: Mark['type'], children: readonly Inline[]): Mark {
  return { type, children: joinInlines(unmarkInlines(type, children)) };
}

/** Inline text with the words of a kind of mark, or of links, in place of it, however deep it stands. */
export function unmarkInlines(type: 'emphasis' | 'strong' | 'link', children: readonly Inline[]): Inline[] {
  const words = children.flatMap((child): Inline[] => {
    if (child.type === 'text' || child.type === 'break') return [child];
    const inner = unmarkInlines(type, child.children);
    return child.type === type ? inner : [{ ...child, children: inner }];
  });
  return joinInlines(words);
}

/** The inline text of a whole paragraph: {@link joinInlines}, without white space and line breaks at its ends. */
export function trimInlines(children: readonly Inline[]): Inline[] {
  const result = joinInlines(children);
  for (let first = result[0]; first; first = result[0]) {
    const value = first.type === 'text' ? first.value.trimStart() : undefined;
    if (first.type === 'break' || value === '') result.shift();
    else {
      if (value !== undefined) result[0] = { type: 'text', value };
      break;
    }
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    const value = last.type === 'text' ? last.value.trimEnd() : undefined;
    if (last.type === 'break' || value === '') result.pop();
    else {
      if (value !== undefined) result[result.length - 1] = { type: 'text', value };
      break;
    }
  }
  return result;
}

function isMark(child: Inline): child is Mark {
  return child.type === 'emphasis' || child.type === 'strong';
}

function isEmpty(child: Inline): boolean {
  return child.type === 'text' ? child.value === '' : isMark(child) && child.children.length === 0;
}

/** Whether text says anything: whether it has a letter, a figure or a picture sign. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

/** Whether blocks say anything. */
export function holdsWords(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.type === 'list'
      ? block.children.some((item) => holdsWords(item.children))
      : saysSomething(toInlineText(block.children)),
  );
}
