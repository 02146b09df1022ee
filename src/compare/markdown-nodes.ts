import { element } from '../search/client/dom.ts';

/**
 * An answer as nodes. The register writes its Markdown in one way only (src/serialize/serialize-markdown.ts): paragraphs, lists,
 * emphasis, links. Whatever is none of these is text, and nothing is ever read as HTML.
 */
export function markdownNodes(text: string): Node[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== '')
    .map((block) => {
      const points = block.split(/\n(?=(?:[-*]|\d+[.)]) )/);
      const isList = points.every((point) => pointSign.test(point));
      if (!isList) return element('p', { dir: 'auto' }, ...inlineNodes(block));
      const items = points.map((point) => element('li', {}, ...inlineNodes(point.replace(pointSign, ''))));
      return element(/^\d/.test(block) ? 'ol' : 'ul', { dir: 'auto' }, ...items);
    });
}

const pointSign = /^(?:[-*]|\d+[.)]) +/;
const inline =
  /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\(<?((?:https:|mailto:|tel:)[^\s<>)]*)>?\)|(\*\*?)((?:\\.|[^*\\])+)\4|<((?:https:|mailto:|tel:)[^\s<>]*)>/gu;

function inlineNodes(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, escaped, words, url, stars, inside, address] = match;
    nodes.push(text.slice(from, match.index));
    from = match.index + whole.length;
    if (escaped !== undefined) nodes.push(escaped);
    else if (url !== undefined) nodes.push(element('a', { href: url }, ...inlineNodes(words ?? '')));
    else if (address !== undefined) nodes.push(element('a', { href: address }, address));
    else nodes.push(element(stars === '**' ? 'strong' : 'em', {}, ...inlineNodes(inside ?? '')));
  }
  return [...nodes, text.slice(from)];
}
