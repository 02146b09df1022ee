import type { Link, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline } from '../model/answer.ts';
import { whyIntricate } from '../parse/markdown-limits.ts';
import { isLinkable, readTree } from '../parse/parse-markdown.ts';
import { readPlainMarkdown } from '../parse/plain-markdown.ts';
import { saysSomething, removeEmpty } from '../parse/tidy-inline.ts';
import { splitLines } from '../text/lines.ts';
import { linkAddresses } from './link-addresses.ts';
import { removeLineEscape, findPoint } from './list-points.ts';

/** Lists inside one another, at most; a file may hold ten, and signs at the beginning of a point count as well. */
const deepest = 8;
/** How far below a point's sign the text must be indented that belongs to it. */
const pointIndent = 2;
/** How often an answer is parsed again because it holds links that are not accepted. */
const mostPasses = 5;

/** CommonMark without what means nothing in a text box: code, HTML, headings, quotations, lines, pictures, definitions. */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    {
      disable: {
        null: [
          'autolink',
          'blockQuote',
          'characterReference',
          'codeFenced',
          'codeIndented',
          'codeText',
          'definition',
          'headingAtx',
          'htmlFlow',
          'htmlText',
          'labelStartImage',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ]);

/**
 * Parses the text of a text box. A blank line divides paragraphs, a line end breaks a line, and these mark something: `- `
 * and the like or `1. ` before points, `*emphasis*`, `**strong**`, `[words](https://…)`, addresses and e-mail addresses.
 * Everything else is text, and a backslash makes text of a sign. Never gives anything that the reader refuses, whatever is
 * typed or pasted.
 */
export function parseAnswerText(text: string): Block[] {
  const source = toMarkdown(text);
  const blocks = readPlainMarkdown(source) ?? (whyIntricate(source) ? parsePlainLines(text) : parseSource(source));
  return linkAddresses(blocks);
}

/** Parses Markdown; a link that the register does not accept is text. */
function parseSource(markdown: string): readonly Block[] {
  let source = markdown;
  // With one link made text, brackets round it may become another; deep nesting of those is not worth a parse each.
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const root = parser.parse(source);
    const refused = findRefusedLinks(root);
    if (refused.length === 0) return readTree(root, { line: 1, column: 1 }, '').blocks;
    for (const at of refused.toReversed()) source = `${source.slice(0, at)}\\${source.slice(at)}`;
  }
  return parseSource(source.replace(/\\[^]|\[/g, (sign) => (sign === '[' ? '\\[' : sign)));
}

/** Where each link begins that the register does not accept. */
function findRefusedLinks(node: Nodes): number[] {
  if (node.type === 'link' && !isAcceptable(node)) return [node.position!.start.offset!];
  return 'children' in node ? node.children.flatMap(findRefusedLinks) : [];
}

function isAcceptable(link: Link): boolean {
  return isLinkable(link.url) && !link.title && saysSomething(collectText(link));
}

function collectText(node: Nodes): string {
  if ('children' in node) return node.children.map(collectText).join('');
  return 'value' in node ? node.value : '';
}

/** Paragraphs and line ends alone, without any sign that marks something. */
function parsePlainLines(text: string): Block[] {
  const paragraphs = splitLines(text)
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line !== ''));
  const toInlines = (line: string, index: number): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', value: line },
  ];
  return removeEmpty(paragraphs.map((lines) => ({ type: 'paragraph', children: lines.flatMap(toInlines) })));
}

/** What was typed, as Markdown for the {@link parser}: lists indented as CommonMark has it, and what is only text escaped. */
function toMarkdown(text: string): string {
  const lines: string[] = [];
  /** The points in which the line stands: how far each is indented as typed, and how wide its sign is as written. */
  const points: { readonly indent: number; readonly width: number }[] = [];
  for (const typed of splitLines(text)) {
    let rest = typed.trim();
    if (rest === '') {
      lines.push('');
      continue;
    }
    let indent = typed.slice(0, typed.length - typed.trimStart().length).replaceAll('\t', '    ').length;
    const deeper = points.findIndex((point) => indent < point.indent + pointIndent);
    if (deeper !== -1) points.length = deeper;
    const goesOn = deeper === -1 && (lines.at(-1) ?? '') !== '';
    let lead = ' '.repeat(points.reduce((sum, { width }) => sum + width, 0));
    let isPoint = false;
    for (;;) {
      const point = points.length < deepest ? findPoint(rest) : undefined;
      if (!point || (goesOn && !isPoint && !point.interrupts)) break;
      isPoint = true;
      points.push({ indent, width: point.sign.length + 1 });
      lead += `${point.sign} `;
      indent += Math.max(pointIndent, point.width);
      rest = rest.slice(point.width);
    }
    const line = lead + escapeLine(rest);
    // Two spaces break the line, and are white space to a mark before them.
    if (goesOn && !isPoint) lines.push(`${lines.pop()!}  `, line);
    else lines.push('', line);
  }
  return lines.join('\n');
}

/** Backslashes in a row, with the sign that they escape; those that escape none; and signs that mark nothing in a text box. */
const literals =
  /(?:\\\\)*\\[*[\]]|(?:\\\\)+(?=[*[\]])|(?<backslashes>\\+)|(?<signs>_|\*{4,}|(?<=[^\s\p{P}\p{S}])\*+(?=[^\s\p{P}\p{S}]))/gu;
/** What CommonMark takes for the sign of a point. */
const pointSign = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;

/** A line of text in which only signs of the notation mark something. */
function escapeLine(line: string): string {
  return removeLineEscape(line)
    .replaceAll('\t', ' ')
    .replace(literals, (whole: string, backslashes?: string, signs?: string) => {
      if (backslashes !== undefined) return backslashes + backslashes;
      return signs === undefined ? whole : signs.replace(/./g, '\\$&');
    })
    .replace(pointSign, (sign) => `${sign.slice(0, -1)}\\${sign.at(-1)!}`);
}
