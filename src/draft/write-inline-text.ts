import { toInlineText, type Inline } from '../model/answer.ts';
import { joinInlines, markInlines, trimInlines, unmarkInlines } from '../parse/tidy-inline.ts';
import { addLineEscape } from './list-points.ts';
import { parseAnswerText } from './parse-answer-text.ts';

/**
 * The words of inline text. A sign that would be taken for notation gets a backslash, and none other does. What the
 * notation cannot say is said without its mark: emphasis inside a word, or two breaks in a row.
 */
export function writeInlineText(children: readonly Inline[]): string {
  const wanted = trimInlines(toSayable(children));
  const unmarked = unmarkInlines('strong', unmarkInlines('emphasis', wanted));
  for (const [inline, escapes, bare] of [
    [wanted, false, true],
    [wanted, true, true],
    [wanted, true, false],
    [unmarked, true, false],
  ] as const) {
    const words = render(inline, escapes, bare);
    if (isSame(parseInline(words), inline)) return words;
  }
  return render(unmarkInlines('link', unmarked), true, false);
}

/** The inline text that the words of one paragraph make. */
function parseInline(words: string): readonly Inline[] {
  const [only, ...others] = parseAnswerText(words);
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [];
}

type Link = Extract<Inline, { type: 'link' }>;

/** Whether inline text says what was wanted: the same, but for addresses that have become links. */
function isSame(found: readonly Inline[], wanted: readonly Inline[]): boolean {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return true;
  let kept = 0;
  const links = collectLinks(wanted);
  for (const url of collectLinks(found)) if (url === links[kept]) kept += 1;
  const areSame = JSON.stringify(unlinkAddresses(found)) === JSON.stringify(unlinkAddresses(wanted));
  return areSame && kept === links.length;
}

function collectLinks(children: readonly Inline[]): string[] {
  return children.flatMap((child) => {
    if (child.type === 'link') return [child.url];
    return 'children' in child ? collectLinks(child.children) : [];
  });
}

/** Inline text with the words of those links that are only addresses in place of them. */
function unlinkAddresses(children: readonly Inline[]): Inline[] {
  const parts = children.map((child): Inline => {
    if (child.type === 'text' || child.type === 'break') return child;
    if (child.type === 'link') return isAddress(child) ? { type: 'text', value: toInlineText(child.children) } : child;
    return { ...child, children: unlinkAddresses(child.children) };
  });
  return joinInlines(parts);
}

/** Whether the words of a link are its address and nothing else. */
function isAddress({ url, children }: Link): boolean {
  const [only, ...others] = children;
  const words = only?.type === 'text' && others.length === 0 ? only.value : undefined;
  return words !== undefined && (url === words || url === `mailto:${words}`);
}

/** Inline text as the notation can say it: one kind of space, none beside a break or just inside a mark. */
function toSayable(children: readonly Inline[]): Inline[] {
  const parts = children.flatMap((child): Inline[] => {
    if (child.type === 'break') return [child];
    if (child.type === 'text') {
      const value = child.value.replace(/[\t\n\u00A0\u202F]/g, ' ').replace(/[\u00AD\uE000\uE001]/g, '');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    const inner = toSayable(child.type === 'link' ? unmarkInlines('link', child.children) : child.children);
    const { before, middle, after } = hoistSpaces(inner);
    if (middle.length === 0) return [...before, ...after];
    return [
      ...before,
      child.type === 'link' ? { ...child, children: middle } : markOutside(child.type, middle),
      ...after,
    ];
  });
  const result: Inline[] = [];
  for (const part of joinInlines(parts)) {
    const last = result.at(-1);
    if (part.type === 'break') {
      if (last?.type === 'break') continue;
      if (last?.type === 'text') {
        const value = last.value.trimEnd();
        if (value === '') result.pop();
        else result[result.length - 1] = { type: 'text', value };
        if (result.at(-1)?.type === 'break') continue;
      }
      result.push(part);
    } else if (part.type === 'text' && last?.type === 'break') {
      const value = part.value.trimStart();
      if (value !== '') result.push({ type: 'text', value });
    } else result.push(part);
  }
  return joinInlines(result);
}

/** A mark round inline text; of strong emphasis the strong is the inner mark, as three asterisks say it. */
function markOutside(type: 'emphasis' | 'strong', children: readonly Inline[]): Inline {
  const [only, ...others] = children;
  if (type === 'strong' && only?.type === 'emphasis' && others.length === 0) {
    return markInlines('emphasis', [markInlines('strong', only.children)]);
  }
  return markInlines(type, children);
}

/** Spaces and breaks at the ends of inline text, and what is between them. */
function hoistSpaces(children: readonly Inline[]): { before: Inline[]; middle: Inline[]; after: Inline[] } {
  const middle = trimInlines(children);
  const [first] = children;
  const last = children.at(-1);
  const atStart = first?.type === 'break' || (first?.type === 'text' && /^\s/.test(first.value));
  const atEnd = last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.value));
  const gap = (child: Inline | undefined): Inline => (child?.type === 'break' ? child : { type: 'text', value: ' ' });
  return { before: atStart ? [gap(first)] : [], middle, after: atEnd ? [gap(last)] : [] };
}

/**
 * Inline text in the notation. With `escapes`, signs that could mark something get a backslash; `bare` writes addresses
 * without brackets where it can.
 */
function render(children: readonly Inline[], escapes: boolean, bare: boolean): string {
  const write = (parts: readonly Inline[], inLink: boolean): string =>
    parts
      .map((part) => {
        if (part.type === 'break') return '\n';
        if (part.type === 'text') return escapeText(part.value, escapes, inLink);
        if (part.type !== 'link') {
          const sign = part.type === 'strong' ? '**' : '*';
          return mark + sign + write(part.children, inLink) + mark + sign;
        }
        if (bare && isAddress(part)) return toInlineText(part.children);
        return `${mark}[${write(part.children, true)}${mark}](${escapeBrackets(part.url)})`;
      })
      .join('');
  return addBackslashes(write(children, false)).split('\n').map(addLineEscape).join('\n');
}

/** Stands before a sign that marks something, while the words are put together; no file may hold this character. */
const mark = '\uE000';
/** Stands before a sign that gets a backslash. */
const escape = '\uE001';

/** Stars that mark nothing, between two spaces or two letters; and signs that may. */
const signs = /(?<=\s)\*+(?=\s)|(?<=[^\s\p{P}\p{S}])\*+(?=[^\s\p{P}\p{S}])|(?<sign>[*[])/gu;

function escapeText(text: string, escapes: boolean, inLink: boolean): string {
  const escaped = escapes
    ? text.replace(signs, (whole: string, sign?: string) => (sign === undefined ? whole : escape + sign))
    : text;
  return inLink ? escaped.replace(escapes ? /\]/g : /[[\]]/g, `${escape}$&`) : escaped;
}

/** Puts in the backslashes: one before a sign that is text, and twice as many where some stand before a sign. */
function addBackslashes(text: string): string {
  return text.replace(
    /(?<!\\)(\\*)([\uE000\uE001]?)([*[\]])/g,
    (_whole, row: string, kind: string, sign: string) => row + row + (kind === escape ? '\\' : '') + sign,
  );
}

/** An address between round brackets: its own get a backslash where one of them has no partner. */
function escapeBrackets(url: string): string {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(url) ? url : url.replace(/[()]/g, '\\$&');
}
