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

/** The maximum depth of lists. A file may have ten, but list markers in the text of an item count as well. */
const maximumDepth = 8;
/** How far text below a list item must be indented to belong to it. */
const pointIndent = 2;
/** How often an answer is parsed again to turn refused links into text. */
const maximumPasses = 5;

/** CommonMark without the syntax that text boxes do not have, such as code, HTML, headings and images. */
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
 * Parses the text of a text box. Blank lines separate paragraphs, line breaks are kept, and the syntax is: `- ` and the like
 * or `1. ` for list items, `*emphasis*`, `**strong**`, `[words](https://…)`, web and e-mail addresses. Everything else is
 * text, and a backslash escapes syntax. The strict reader accepts the result, whatever is typed or pasted.
 */
export function parseAnswerText(text: string): Block[] {
  const source = toMarkdown(text);
  const blocks = readPlainMarkdown(source) ?? (whyIntricate(source) ? parsePlainLines(text) : parseSource(source));
  return linkAddresses(blocks);
}

/** Parses Markdown, and turns links that the register does not accept into text. */
function parseSource(markdown: string): readonly Block[] {
  let source = markdown;
  // When one link has become text, the brackets around it may form another. After a few passes, all become text.
  for (let pass = 0; pass < maximumPasses; pass += 1) {
    const root = parser.parse(source);
    const refused = findRefusedLinks(root);
    if (refused.length === 0) return readTree(root, { line: 1, column: 1 }, '').blocks;
    for (const at of refused.toReversed()) source = `${source.slice(0, at)}\\${source.slice(at)}`;
  }
  return parseSource(source.replace(/\\[^]|\[/g, (sign) => (sign === '[' ? '\\[' : sign)));
}

/** Lists the offsets of links that the register does not accept. */
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

/** Parses paragraphs and line breaks only. */
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

/** Converts typed text to Markdown for the {@link parser}: lists are indented as CommonMark requires, and plain text is escaped. */
function toMarkdown(text: string): string {
  const lines: string[] = [];
  /** The list items that contain the line: their indent as typed, and the width of their marker in Markdown. */
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
    const continuesParagraph = deeper === -1 && (lines.at(-1) ?? '') !== '';
    let lead = ' '.repeat(points.reduce((sum, { width }) => sum + width, 0));
    let isPoint = false;
    for (;;) {
      const point = points.length < maximumDepth ? findPoint(rest) : undefined;
      if (!point || (continuesParagraph && !isPoint && !point.interrupts)) break;
      isPoint = true;
      points.push({ indent, width: point.sign.length + 1 });
      lead += `${point.sign} `;
      indent += Math.max(pointIndent, point.width);
      rest = rest.slice(point.width);
    }
    const line = lead + escapeLine(rest);
    // Two spaces make a line break, and let emphasis end before them.
    if (continuesParagraph && !isPoint) lines.push(`${lines.pop()!}  `, line);
    else lines.push('', line);
  }
  return lines.join('\n');
}

/** Escaped markers, backslashes that escape nothing, and markers without a meaning in a text box. */
const literalMarkers =
  /(?:\\\\)*\\[*[\]]|(?:\\\\)+(?=[*[\]])|(?<backslashes>\\+)|(?<markers>_|\*{4,}|(?<=[^\s\p{P}\p{S}])\*+(?=[^\s\p{P}\p{S}]))/gu;
/** What CommonMark takes for a list marker. */
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;

/** Escapes what has a meaning in CommonMark but not in a text box. */
function escapeLine(line: string): string {
  return removeLineEscape(line)
    .replaceAll('\t', ' ')
    .replace(literalMarkers, (whole: string, backslashes?: string, markers?: string) => {
      if (backslashes !== undefined) return backslashes + backslashes;
      return markers === undefined ? whole : markers.replace(/./g, '\\$&');
    })
    .replace(listMarker, (sign) => `${sign.slice(0, -1)}\\${sign.at(-1)!}`);
}
