import { toInlineText, type Block, type Inline, type ListItem } from '../model/answer.ts';

type Mark = Extract<Inline, { type: 'emphasis' | 'strong' }>;

/** Removes empty paragraphs, list items and lists. */
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
 * Normalises inline text: joins neighbours of the same kind and drops empty marks. In Markdown, two adjacent emphases could not
 * be told from one.
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

/** Puts a mark around inline text, and drops the same mark nested inside. */
export function markInlines(type: Mark['type'], children: readonly Inline[]): Mark {
  return { type, children: joinInlines(unmarkInlines(type, children)) };
}

/** Replaces every mark or link of one type, at any depth, with its words. */
export function unmarkInlines(type: 'emphasis' | 'strong' | 'link', children: readonly Inline[]): Inline[] {
  const words = children.flatMap((child): Inline[] => {
    if (child.type === 'text' || child.type === 'break') return [child];
    const inner = unmarkInlines(type, child.children);
    return child.type === type ? inner : [{ ...child, children: inner }];
  });
  return joinInlines(words);
}

/** Normalises the inline text of a paragraph, and trims white space and line breaks at its ends. */
export function trimInlines(children: readonly Inline[]): Inline[] {
  const result = joinInlines(children);
  while (isBlank(result[0])) result.shift();
  while (isBlank(result.at(-1))) result.pop();
  const first = result[0];
  if (first?.type === 'text') result[0] = { type: 'text', value: first.value.trimStart() };
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return result;
}

function isBlank(child: Inline | undefined): boolean {
  return child?.type === 'break' || (child?.type === 'text' && child.value.trim() === '');
}

function isMark(child: Inline): child is Mark {
  return child.type === 'emphasis' || child.type === 'strong';
}

function isEmpty(child: Inline): boolean {
  return child.type === 'text' ? child.value === '' : isMark(child) && child.children.length === 0;
}

/** Whether text has a letter, a digit or a symbol such as an emoji. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}

/** Whether any text in blocks has a letter, a digit or a symbol. */
export function holdsWords(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.type === 'list'
      ? block.children.some((item) => holdsWords(item.children))
      : saysSomething(toInlineText(block.children)),
  );
}
