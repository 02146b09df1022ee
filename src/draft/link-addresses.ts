import type { Block, Inline } from '../model/answer.ts';
import { isLinkable } from '../parse/parse-markdown.ts';
import { trimInlines } from '../parse/tidy-inline.ts';

/**
 * A web address up to white space, a quotation mark or an angle bracket, or an e-mail address. GFM's autolinks would also link
 * `http://`, `www.` and the part of `people's-panel@council.example` after the apostrophe.
 */
const addresses =
  /(?<![\p{L}\p{N}._%+:/@-])(?<web>https:\/\/[^\s<>"]{1,2000}(?![^\s<>"]))|(?<![\p{L}\p{N}._%+:/@'’&!#$?^`~=-])'?(?<mail>[\w%+-][\w.%+'&-]{0,63}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?![\p{L}\p{N}@_-])/giu;
/** A character at the end of an address that belongs to the sentence. */
const sentenceEnd = /[.,;:!?'"’”»…*]$/;
const closingBracket = /[)\]}]$/;
const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Turns addresses in the text of blocks into links. */
export function linkAddresses(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'list'
      ? { ...block, children: block.children.map((item) => ({ ...item, children: linkAddresses(item.children) })) }
      : { ...block, children: linkInlines(block.children) },
  );
}

function linkInlines(children: readonly Inline[]): Inline[] {
  return children.flatMap((child, index): Inline[] => {
    if (child.type === 'text') return linkText(child.value, isMark(children[index - 1]), isMark(children[index + 1]));
    if (child.type === 'break') return [child];
    // Spaces just inside the brackets would be lost when the text is typed again.
    if (child.type === 'link') return [{ ...child, children: trimInlines(child.children) }];
    return [{ ...child, children: linkInlines(child.children) }];
  });
}

/** Whether an address could continue in the next or previous inline element. */
function isMark(neighbour: Inline | undefined): boolean {
  return neighbour !== undefined && neighbour.type !== 'break';
}

function linkText(text: string, isAfterMark: boolean, isBeforeMark: boolean): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(addresses)) {
    const { web, mail } = match.groups as { web?: string; mail?: string };
    const end = match.index + match[0].length;
    if ((isBeforeMark && end === text.length) || (isAfterMark && mail !== undefined && match.index === 0)) continue;
    const words = mail ?? removeSentenceEnd(web!);
    const url = mail === undefined ? words : `mailto:${mail}`;
    if (!isLinkable(url)) continue;
    const start = end - (mail ?? web)!.length;
    if (start > from) parts.push({ type: 'text', value: text.slice(from, start) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: words }] });
    from = start + words.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** Removes the end of the sentence from an address. A closing bracket stays if it was opened in the address. */
function removeSentenceEnd(address: string): string {
  let url = address;
  for (;;) {
    const [bracket] = closingBracket.exec(url) ?? [];
    const isOpened = bracket !== undefined && url.split(openings[bracket]!).length >= url.split(bracket).length;
    if (isOpened || (bracket === undefined && !sentenceEnd.test(url))) return url;
    url = url.slice(0, -1);
  }
}
