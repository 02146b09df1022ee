import { toInlineText, type Inline } from '../model/answer.ts';
import { joinInlines, markInlines, trimInlines, unmarkInlines } from '../parse/tidy-inline.ts';
import { addLineEscape } from './list-points.ts';
import { parseAnswerText } from './parse-answer-text.ts';

/**
 * Writes inline text for a text box. Characters are escaped only if they would be parsed as syntax. What the syntax cannot
 * express, such as emphasis inside a word, loses its marks.
 */
export function writeInlineText(children: readonly Inline[]): string {
  const wanted = trimInlines(simplifyInlines(children));
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

/** Parses the words of one paragraph. */
function parseInline(words: string): readonly Inline[] {
  const [only, ...others] = parseAnswerText(words);
  return only?.type === 'paragraph' && others.length === 0 ? only.children : [];
}

type Link = Extract<Inline, { type: 'link' }>;

/** Whether parsed text equals what was wanted, except for addresses that have become links. */
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

/** Replaces links that consist of their address with text. */
function unlinkAddresses(children: readonly Inline[]): Inline[] {
  const parts = children.map((child): Inline => {
    if (child.type === 'text' || child.type === 'break') return child;
    if (child.type === 'link') return isAddress(child) ? { type: 'text', value: toInlineText(child.children) } : child;
    return { ...child, children: unlinkAddresses(child.children) };
  });
  return joinInlines(parts);
}

/** Whether the words of a link are its address. */
function isAddress({ url, children }: Link): boolean {
  const [only, ...others] = children;
  const words = only?.type === 'text' && others.length === 0 ? only.value : undefined;
  return words !== undefined && (url === words || url === `mailto:${words}`);
}

/** Reduces inline text to what the syntax can express: one kind of space, and none next to a line break or inside a mark's ends. */
function simplifyInlines(children: readonly Inline[]): Inline[] {
  const parts = children.flatMap((child): Inline[] => {
    if (child.type === 'break') return [child];
    if (child.type === 'text') {
      const value = child.value.replace(/[\t\n\u00A0\u202F]/g, ' ').replace(/[\u00AD\uE000\uE001]/g, '');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    const inner = simplifyInlines(child.type === 'link' ? unmarkInlines('link', child.children) : child.children);
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

/** Puts a mark around inline text. Strong goes inside emphasis, as three asterisks are parsed. */
function markOutside(type: 'emphasis' | 'strong', children: readonly Inline[]): Inline {
  const [only, ...others] = children;
  if (type === 'strong' && only?.type === 'emphasis' && others.length === 0) {
    return markInlines('emphasis', [markInlines('strong', only.children)]);
  }
  return markInlines(type, children);
}

/** Separates spaces and line breaks at the ends of inline text from the rest. */
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
 * Renders inline text in the syntax of text boxes.
 * @param escapes whether to escape characters that could be syntax.
 * @param bare whether to write links that consist of their address without brackets.
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

/** Placed before syntax while the text is put together. No file may contain this character. */
const mark = '\uE000';
/** Placed before a character that is to be escaped. */
const escape = '\uE001';

/** Asterisks that cannot be syntax, between two spaces or two letters; and characters that may be. */
const signs = /(?<=\s)\*+(?=\s)|(?<=[^\s\p{P}\p{S}])\*+(?=[^\s\p{P}\p{S}])|(?<sign>[*[])/gu;

function escapeText(text: string, escapes: boolean, inLink: boolean): string {
  const escaped = escapes
    ? text.replace(signs, (whole: string, sign?: string) => (sign === undefined ? whole : escape + sign))
    : text;
  return inLink ? escaped.replace(escapes ? /\]/g : /[[\]]/g, `${escape}$&`) : escaped;
}

/** Adds a backslash before each character to escape, and doubles existing backslashes before syntax. */
function addBackslashes(text: string): string {
  return text.replace(
    /(?<!\\)(\\*)([\uE000\uE001]?)([*[\]])/g,
    (_whole, row: string, kind: string, sign: string) => row + row + (kind === escape ? '\\' : '') + sign,
  );
}

/** Escapes the brackets in an address if they are unbalanced. */
function escapeBrackets(url: string): string {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(url) ? url : url.replace(/[()]/g, '\\$&');
}
