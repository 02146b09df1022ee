import type { Nodes, Parents, Root, Text } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block, Inline, ListItem } from '../model/answer.ts';

const writer = unified().use(remarkStringify, {
  bullet: '-',
  bulletOther: '*',
  bulletOrdered: '.',
  emphasis: '*',
  strong: '*',
  fence: '`',
  rule: '-',
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  handlers: {
    // The library takes surrogates (emoji and other characters beyond U+FFFF) for letters, next to which an underscore needs no
    // escape, but may then write them as character references, next to which it does.
    text: (node: Text, parent: Parents | undefined, state, info) => {
      const siblings: readonly Nodes[] = parent?.children ?? [];
      const index = siblings.indexOf(node);
      const neighbours = { afterNode: siblings[index + 1], beforeNode: siblings[index - 1] };
      const safe = state.safe(node.value, { ...info, ...neighbours });
      if (!/[\uDC00-\uDFFF]_|_[\uD800-\uDBFF]/.test(node.value)) return safe;
      return safe.replace(/\\[^]|_/g, (sign) => (sign === '_' ? '\\_' : sign));
    },
  },
});

/** Text in which no character has a meaning in Markdown. */
const plainText = /^(?![-+>#=\s\d])[^\\`*_[\]<>&~|\n]*$/;

/** Writes blocks as Markdown: each paragraph on one line, blank lines between blocks, `-` for list items, `\n` at the end. */
export function writeMarkdown(blocks: readonly Block[]): string {
  if (blocks.every((block) => isPlainParagraph(block))) {
    return blocks.map((block) => (block.children[0] as { value: string }).value).join('\n\n') + '\n';
  }
  return writeWithRemark(blocks);
}

/** Writes any blocks with remark; a property test verifies that {@link writeMarkdown} gives the same result. */
export function writeWithRemark(blocks: readonly Block[]): string {
  return writer.stringify({ type: 'root', children: blocks.map(toMdast) });
}

function isPlainParagraph(block: Block): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1) return false;
  const [only] = block.children;
  return only?.type === 'text' && plainText.test(only.value) && !/\s$|\s{2}/.test(only.value);
}

type Mdast = Root['children'][number];

function toMdast(block: Block): Mdast {
  if (block.type !== 'list') return { ...block, children: block.children.map(toPhrasing) } as Mdast;
  const spread = block.children.some(({ children }) => children.length > 1 && !isTextWithList(children));
  return {
    type: 'list',
    ordered: block.ordered,
    start: block.ordered ? (block.start ?? 1) : null,
    spread,
    children: block.children.map((item: ListItem) => ({
      type: 'listItem',
      spread,
      children: item.children.map(toMdast),
    })),
  } as Mdast;
}

/** Whether a list item is a paragraph with one nested list, the only two blocks that need no blank line between them. */
function isTextWithList([text, list, ...others]: readonly Block[]): boolean {
  return (
    others.length === 0 &&
    text?.type === 'paragraph' &&
    list?.type === 'list' &&
    // Only a list that starts at 1 may interrupt a paragraph, and an item may not begin with another list.
    (!list.ordered || (list.start ?? 1) === 1) &&
    list.children.every(({ children }) => children[0]?.type === 'paragraph')
  );
}

function toPhrasing(inline: Inline): unknown {
  if (inline.type === 'text' || inline.type === 'break') return inline;
  return { ...inline, children: inline.children.map(toPhrasing) };
}
