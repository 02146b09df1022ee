import { inlineText, type Inline } from '../model/answer.ts';
import { joined, marked, saysSomething, trimmed, without } from '../parse/tidy-inline.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { addLineEscapes, withoutLineEscapes } from './list-points.ts';

/** More asterisks in one paragraph than that are no emphasis; pairing them would take long. */
const mostStars = 400;

/** A row of asterisks that may open or close emphasis. */
interface Stars {
  readonly type: 'stars';
  readonly count: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Inline text of a paragraph's words, with lines divided by `\n`. Signs that mark nothing stay text. */
export function inlineOf(words: string): Inline[] {
  const lines = words.split('\n').map((line) => withoutLineEscapes(line.trim()).replaceAll('\t', ' '));
  return trimmed(paired(tokensOf(lines.join('\n'), true)));
}

/**
 * The words of inline text. A sign that would be taken for notation gets a backslash, and none other does. What the
 * notation cannot say is said without its mark: emphasis inside a word, or two breaks in a row.
 */
export function wordsOfInline(children: readonly Inline[]): string {
  const wanted = trimmed(spoken(children));
  const unmarked = without('strong', without('emphasis', wanted));
  for (const [inline, escapes, bare] of [
    [wanted, 'none', true],
    [wanted, 'some', true],
    [wanted, 'some', false],
    [wanted, 'all', false],
    [unmarked, 'all', false],
  ] as const) {
    const words = rendered(inline, escapes, bare);
    if (says(inlineOf(words), inline)) return words;
  }
  return rendered(without('link', unmarked), 'all', false);
}

/** Whether inline text says what was wanted: the same, but for addresses that have become links. */
function says(found: readonly Inline[], wanted: readonly Inline[]): boolean {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return true;
  let kept = 0;
  const links = linksIn(wanted);
  for (const url of linksIn(found)) if (url === links[kept]) kept += 1;
  const areSame = JSON.stringify(withoutAddresses(found)) === JSON.stringify(withoutAddresses(wanted));
  return areSame && kept === links.length;
}

function linksIn(children: readonly Inline[]): string[] {
  return children.flatMap((child) => {
    if (child.type === 'link') return [child.url];
    return 'children' in child ? linksIn(child.children) : [];
  });
}

/** Inline text with the words of those links that are only addresses in place of them. */
function withoutAddresses(children: readonly Inline[]): Inline[] {
  const parts = children.map((child): Inline => {
    if (child.type === 'text' || child.type === 'break') return child;
    if (child.type === 'link') return isAddress(child) ? { type: 'text', value: inlineText(child.children) } : child;
    return { ...child, children: withoutAddresses(child.children) };
  });
  return joined(parts);
}

/** Whether the words of a link are its address and nothing else. */
function isAddress({ url, children }: Link): boolean {
  const [only, ...others] = children;
  const words = only?.type === 'text' && others.length === 0 ? only.value : undefined;
  return words !== undefined && (url === words || url === `mailto:${words}`);
}

/** Whether the register lets an answer link to an address. */
function isLinkable(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    /^(?:https:\/\/|mailto:|tel:)[^\s\\<>"]+$/i.test(url) &&
    findForbidden(url).length === 0 &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** Pieces of notation, looked for at a place. */
const link = /\[((?:[^[\]\\]|\\[^])+)\]\(((?:[^\s\\<>"()]|\\[()]|\((?:[^\s\\<>"()]|\\[()]){0,500}\)){1,2000})\)/y;
/** Signs of the notation end an address, so that it ends at the same place with a backslash before them. */
const address = /https:\/\/[^\s<>"\\*[\]]{1,2000}/iy;
const mail = /[\w.%+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}@-])/iuy;
const notInside = /[\p{L}\p{N}._%+:/@-]/u;
/** Signs at the end of an address that belong to the sentence around it. */
const afterAddress = /[.,;:!?'"’”»…)]$/;

function tokensOf(words: string, linksAllowed: boolean): (Inline | Stars)[] {
  const tokens: (Inline | Stars)[] = [];
  const mayMark = words.split('*').length - 1 <= mostStars;
  let text = '';
  const put = (token: Inline | Stars) => {
    if (text !== '') tokens.push({ type: 'text', value: text });
    text = '';
    tokens.push(token);
  };
  const matchAt = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(words);
  };
  for (let at = 0; at < words.length;) {
    const sign = words[at]!;
    if (sign === '\n') {
      put({ type: 'break' });
      at += 1;
      continue;
    }
    if (sign === '*' && mayMark) {
      const row = rowAt(words, at);
      put(starsAt(words, at, at + row));
      at += row;
      continue;
    }
    if (sign === '\\') {
      const row = rowAt(words, at);
      const next = words[at + row] ?? '';
      const isEscape = next !== '' && '*[]'.includes(next);
      const isLiteral = isEscape && row % 2 === 1;
      text += '\\'.repeat(isEscape ? Math.floor(row / 2) : row) + (isLiteral ? next : '');
      at += row + (isLiteral ? 1 : 0);
      continue;
    }
    const found = linksAllowed ? linkAt(words, at, matchAt) : undefined;
    if (found) {
      put({ type: 'link', url: found.url, children: found.children });
      at += found.length;
      continue;
    }
    text += sign;
    at += 1;
  }
  if (text !== '') tokens.push({ type: 'text', value: text });
  return tokens;
}

function withoutBackslashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\\') end -= 1;
  return text.slice(0, end);
}

/** How often the sign at a place stands there in a row. */
function rowAt(words: string, at: number): number {
  let end = at + 1;
  while (words[end] === words[at]) end += 1;
  return end - at;
}

type Link = Extract<Inline, { type: 'link' }>;

function linkAt(
  words: string,
  at: number,
  matchAt: (pattern: RegExp, at: number) => RegExpExecArray | null,
): (Pick<Link, 'url' | 'children'> & { readonly length: number }) | undefined {
  if (words[at] === '[') {
    const match = matchAt(link, at);
    if (!match) return undefined;
    const url = match[2]!.replaceAll('\\', '');
    // Backslashes before the bracket at its end are written twice.
    const [, typed = ''] = match;
    const row = typed.length - withoutBackslashes(typed).length;
    const inner = typed.slice(0, typed.length - row / 2);
    const children = trimmed(paired(tokensOf(inner, false)));
    if (!isLinkable(url) || !saysSomething(inlineText(children))) return undefined;
    return { url, children, length: match[0].length };
  }
  if (at > 0 && notInside.test(words[at - 1]!)) return undefined;
  const typed = matchAt(address, at)?.[0];
  const found = typed === undefined ? matchAt(mail, at)?.[0] : withoutSentence(typed);
  if (found === undefined) return undefined;
  const url = typed === undefined ? `mailto:${found}` : found;
  return isLinkable(url) ? { url, children: [{ type: 'text', value: found }], length: found.length } : undefined;
}

/** An address without the signs at its end that belong to the sentence; a bracket belongs to it where it was opened. */
function withoutSentence(typed: string): string {
  let url = typed;
  while (afterAddress.test(url)) {
    if (url.endsWith(')') && url.split('(').length >= url.split(')').length) break;
    url = url.slice(0, -1);
  }
  return url;
}

const isSpace = /^\s?$/;
const isSpaceOrSign = /^[\s\p{P}\p{S}]?$/u;

/** What a row of asterisks can do: one flanked by letters on both sides, as in `2*3*4`, is text. */
function starsAt(words: string, start: number, end: number): Stars {
  const before = /[\uD800-\uDBFF][\uDC00-\uDFFF]$|[^]?$/.exec(words.slice(Math.max(0, start - 2), start))![0];
  const after = words.slice(end, end + 1) && String.fromCodePoint(words.codePointAt(end)!);
  const count = end - start;
  return {
    type: 'stars',
    count,
    opens: count <= 3 && !isSpace.test(after) && isSpaceOrSign.test(before),
    closes: count <= 3 && !isSpace.test(before) && isSpaceOrSign.test(after),
  };
}

/** Pairs rows of asterisks as CommonMark does (0.31, section 6.2); those without a partner are text. */
function paired(tokens: readonly (Inline | Stars)[]): Inline[] {
  const out: (Inline | Stars)[] = [];
  for (const token of tokens) {
    let left = token;
    while (left.type === 'stars' && left.closes && left.count > 0) {
      const closer: Stars = left;
      const at = out.findLastIndex((before) => before.type === 'stars' && before.opens && fits(before, closer));
      if (at === -1) break;
      const opener = out[at] as Stars;
      const used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
      const children = out.splice(at + 1).map(asText);
      if (opener.count === used) out.pop();
      else out[at] = { ...opener, count: opener.count - used };
      out.push(marked(used === 2 ? 'strong' : 'emphasis', children));
      left = { ...closer, count: closer.count - used };
    }
    if (left.type !== 'stars' || left.count > 0) out.push(left);
  }
  return joined(out.map(asText));
}

/** CommonMark's rule for rows that could both open and close: their lengths must not add up to a multiple of three. */
function fits(opener: Stars, closer: Stars): boolean {
  if (!opener.closes && !closer.opens) return true;
  return (opener.count + closer.count) % 3 !== 0 || (opener.count % 3 === 0 && closer.count % 3 === 0);
}

function asText(token: Inline | Stars): Inline {
  return token.type === 'stars' ? { type: 'text', value: '*'.repeat(token.count) } : token;
}

/** Inline text as the notation can say it: one kind of space, none beside a break or just inside a mark. */
function spoken(children: readonly Inline[]): Inline[] {
  const parts = children.flatMap((child): Inline[] => {
    if (child.type === 'break') return [child];
    if (child.type === 'text') {
      const value = child.value.replace(/[\t\n\u00A0\u202F]/g, ' ').replace(/[\u00AD\uE000\uE001]/g, '');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    const inner = spoken(child.type === 'link' ? without('link', child.children) : child.children);
    const { before, middle, after } = hoisted(inner);
    if (middle.length === 0) return [...before, ...after];
    return [...before, child.type === 'link' ? { ...child, children: middle } : turned(child.type, middle), ...after];
  });
  const result: Inline[] = [];
  for (const part of joined(parts)) {
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
  return joined(result);
}

/** A mark round inline text; of strong emphasis the strong is the inner mark, as three asterisks say it. */
function turned(type: 'emphasis' | 'strong', children: readonly Inline[]): Inline {
  const [only, ...others] = children;
  if (type === 'strong' && only?.type === 'emphasis' && others.length === 0) {
    return marked('emphasis', [marked('strong', only.children)]);
  }
  return marked(type, children);
}

/** Spaces and breaks at the ends of inline text, and what is between them. */
function hoisted(children: readonly Inline[]): { before: Inline[]; middle: Inline[]; after: Inline[] } {
  const middle = trimmed(children);
  const [first] = children;
  const last = children.at(-1);
  const atStart = first?.type === 'break' || (first?.type === 'text' && /^\s/.test(first.value));
  const atEnd = last?.type === 'break' || (last?.type === 'text' && /\s$/.test(last.value));
  const gap = (child: Inline | undefined): Inline => (child?.type === 'break' ? child : { type: 'text', value: ' ' });
  return { before: atStart ? [gap(first)] : [], middle, after: atEnd ? [gap(last)] : [] };
}

/** Which literal signs get a backslash: none, those that could mark something by themselves, or all. */
type Escapes = 'none' | 'some' | 'all';

/** Inline text in the notation; `bare` writes addresses without brackets where it can. */
function rendered(children: readonly Inline[], escapes: Escapes, bare: boolean): string {
  const write = (parts: readonly Inline[], inLink: boolean): string =>
    parts
      .map((part) => {
        if (part.type === 'break') return '\n';
        if (part.type === 'text') return literal(part.value, escapes, inLink);
        if (part.type !== 'link') {
          const sign = part.type === 'strong' ? '**' : '*';
          return mark + sign + write(part.children, inLink) + mark + sign;
        }
        if (bare && isAddress(part)) return inlineText(part.children);
        return `${mark}[${write(part.children, true)}${mark}](${balanced(part.url)})`;
      })
      .join('');
  return withBackslashes(write(children, false), escapes).split('\n').map(addLineEscapes).join('\n');
}

/** Stands before a sign that marks something, while the words are put together; no file may hold this character. */
const mark = '\uE000';
/** Stands before a sign that gets a backslash. */
const escape = '\uE001';

function literal(text: string, escapes: Escapes, inLink: boolean): string {
  if (inLink) return text.replace(escapes !== 'none' ? /[*[\]]/g : /[[\]]/g, `${escape}$&`);
  return escapes !== 'none' ? text.replace(/[*[]/g, `${escape}$&`) : text;
}

/** Puts in the backslashes: twice as many where some stand before a sign, and one before a sign that shall be text and could be none. */
function withBackslashes(text: string, escapes: Escapes): string {
  const plain = text.replace(/[\uE000\uE001]/g, '');
  let removed = 0;
  return text.replace(
    /(?<!\\)(\\*)([\uE000\uE001]?)([*[\]])/g,
    (_all, row: string, kind: string, sign: string, at: number) => {
      const start = at - removed + row.length;
      removed += kind.length;
      const isEscaped = kind === escape && (escapes === 'all' || couldMark(plain, start, sign));
      return row + row + (isEscaped ? '\\' : '') + sign;
    },
  );
}

function couldMark(text: string, at: number, sign: string): boolean {
  if (sign !== '*') return true;
  let [start, end] = [at, at];
  while (text[start - 1] === '*') start -= 1;
  while (text[end] === '*') end += 1;
  const { opens, closes } = starsAt(text, start, end);
  return opens || closes || end - start > 3;
}

/** An address between round brackets: its own get a backslash where one of them has no partner. */
function balanced(url: string): string {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(url) ? url : url.replace(/[()]/g, '\\$&');
}
