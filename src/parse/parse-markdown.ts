import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline, ListItem } from '../model/answer.ts';
import type { Place } from '../model/message.ts';
import { makeFault, type Fault } from '../rules/rule.ts';
import { code } from '../rules/answers/code.ts';
import { intricateMarkdown } from '../rules/answers/intricate-markdown.ts';
import { image } from '../rules/answers/image.ts';
import { linkCredentials } from '../rules/answers/link-credentials.ts';
import { linkScheme } from '../rules/answers/link-scheme.ts';
import { linkTitle } from '../rules/answers/link-title.ts';
import { linkWithoutWords } from '../rules/answers/link-without-words.ts';
import { otherHeading } from '../rules/answers/other-heading.ts';
import { rawHtml } from '../rules/answers/raw-html.ts';
import { unsupportedMarkdown } from '../rules/answers/unsupported-markdown.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { toInlineText } from '../model/answer.ts';
import { findForbidden } from '../text/forbidden-characters.ts';
import { whyIntricate } from './markdown-limits.ts';
import { readPlainMarkdown } from './plain-markdown.ts';
import { markInlines, saysSomething, trimInlines, unmarkInlines, removeEmpty } from './tidy-inline.ts';

/** How to read Markdown. */
export interface MarkdownOptions {
  /** Whether headings of the second and third level and links within the site are allowed, as on the register's own pages. */
  readonly isPage?: boolean;
}

/** The result of reading Markdown. */
export interface ReadMarkdown {
  /** The blocks, without what the register does not accept. */
  readonly blocks: readonly Block[];
  /** What the register does not accept. */
  readonly faults: readonly Fault[];
}

const parser = unified().use(remarkParse);
/** A Markdown list number has at most nine digits, and the list's items count up from its start. */
const highestStart = 999_000_000;

/**
 * Reads Markdown. Plain text, which most answers are, is only split into lines, because remark takes up to a millisecond even
 * for that. A property test verifies that both ways give the same result.
 * @param start the place of the text in its file.
 * @param field the id of the question, for faults.
 */
export function readMarkdown(text: string, start: Place, field: string, options: MarkdownOptions = {}): ReadMarkdown {
  const plain = readPlainMarkdown(text);
  return plain ? { blocks: plain, faults: [] } : readWithRemark(text, start, field, options);
}

/** Reads any Markdown with remark; see {@link readMarkdown}. */
export function readWithRemark(text: string, start: Place, field: string, options: MarkdownOptions = {}): ReadMarkdown {
  const why = whyIntricate(text);
  if (why) return refuseIntricate(why.what, field, { line: start.line + why.line, column: 1 });
  try {
    return readTree(parser.parse(text), start, field, options);
  } catch {
    // The parser is recursive, so thousands of nested lists or marks overflow the stack.
    return refuseIntricate('Lists or marks stand inside one another too deeply', field, start);
  }
}

/** Reads a tree that remark has parsed; see {@link readMarkdown}. */
export function readTree(root: Root, start: Place, field: string, options: MarkdownOptions = {}): ReadMarkdown {
  const reader = new MarkdownReader(start, field, options, root.children);
  return { blocks: removeEmpty(reader.readBlocks(root.children)), faults: reader.faults };
}

/** Whether an answer may link to an address. */
export function isLinkable(url: string): boolean {
  return whyNotLinkable(url) === undefined;
}

function whyNotLinkable(url: string): 'scheme' | 'credentials' | undefined {
  const parsed = URL.parse(url);
  // The raw text is checked too, because a URL parser drops tabs and line breaks: "java\tscript:" would pass.
  if (!parsed || !/^(?:https:\/\/|mailto:|tel:)[^\s\\<>"]+$/i.test(url) || findForbidden(url).length > 0)
    return 'scheme';
  return parsed.username || parsed.password ? 'credentials' : undefined;
}

function refuseIntricate(what: string, field: string, start: Place): ReadMarkdown {
  return { blocks: [], faults: [makeFault(intricateMarkdown, { what }, field, start)] };
}

/** Whether a line is a valid link reference definition. */
export function isDefinition(line: string): boolean {
  const [node, ...others] = parser.parse(line).children;
  return node?.type === 'definition' && others.length === 0;
}

class MarkdownReader {
  readonly faults: Fault[] = [];
  private readonly start: Place;
  private readonly field: string;
  private readonly options: MarkdownOptions;
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(start: Place, field: string, options: MarkdownOptions, root: readonly RootContent[]) {
    this.start = start;
    this.field = field;
    this.options = options;
    const found = findDefinitions(root);
    // The first definition of a name counts (CommonMark 0.31, section 4.7).
    this.definitions = new Map(found.toReversed().map((node) => [node.identifier, node]));
  }

  readBlocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph': {
          return [{ type: 'paragraph', children: trimInlines(this.readInlines(node.children)) }];
        }
        case 'list': {
          const children = node.children.map((item): ListItem => ({
            type: 'listItem',
            children: this.readBlocks(item.children),
          }));
          const start = Math.min(node.start ?? 1, highestStart);
          return [
            {
              type: 'list',
              ordered: node.ordered === true,
              ...(node.ordered && start !== 1 ? { start } : {}),
              children,
            },
          ];
        }
        case 'definition':
          this.checkLink(node.url, node);
          if (node.title) this.refuse(linkTitle, undefined, node);
          return [];
        case 'heading':
          if (this.options.isPage && (node.depth === 2 || node.depth === 3)) {
            return [{ type: 'heading', depth: node.depth, children: trimInlines(this.readInlines(node.children)) }];
          }
          this.refuse(otherHeading, undefined, node);
          return [];
        case 'code':
          this.refuse(code, undefined, node);
          return [];
        case 'html':
          this.refuse(rawHtml, { html: node.value }, node);
          return [];
        case 'blockquote':
          this.refuse(unsupportedMarkdown, { what: 'a quotation' }, node);
          return this.readBlocks(node.children);
        case 'thematicBreak':
          this.refuse(unsupportedMarkdown, { what: 'a dividing line' }, node);
          return [];
        default:
          return [];
      }
    });
  }

  private readInlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          this.refuseForbidden(node.value, node);
          return [{ type: 'text', value: joinLines(node.value) }];
        case 'emphasis':
        case 'strong':
          return [markInlines(node.type, this.readInlines(node.children))];
        case 'link':
          if (node.title) this.refuse(linkTitle, undefined, node);
          return this.readLink(node.url, node.children, node);
        case 'linkReference':
          return this.readLink(this.definitions.get(node.identifier)?.url ?? '', node.children, node);
        case 'break':
          return [{ type: 'break' }];
        case 'html':
          this.refuse(rawHtml, { html: node.value }, node);
          return [];
        case 'inlineCode':
          this.refuse(code, undefined, node);
          return [];
        case 'image':
        case 'imageReference':
          this.refuse(image, undefined, node);
          return [];
        default:
          return [];
      }
    });
  }

  private readLink(url: string, nodes: readonly PhrasingContent[], node: Nodes): Inline[] {
    const children = unmarkInlines('link', this.readInlines(nodes));
    this.checkLink(url, node);
    if (!saysSomething(toInlineText(children))) this.refuse(linkWithoutWords, undefined, node);
    return [{ type: 'link', url, children }];
  }

  private checkLink(url: string, node: Nodes): void {
    if (this.options.isPage && /^\/(?![/\\])[\w/.#?=&-]*$/.test(url)) return;
    const why = whyNotLinkable(url);
    if (why === 'scheme') this.refuse(linkScheme, { url }, node);
    if (why === 'credentials') this.refuse(linkCredentials, undefined, node);
  }

  /** Finds characters that references such as `&#x202e;` hide from the check of the raw text. */
  private refuseForbidden(text: string, node: Nodes): void {
    const [found] = findForbidden(text);
    if (found) this.refuse(forbiddenCharacter, found, node);
  }

  private refuse<Details>(rule: Parameters<typeof makeFault<Details>>[0], details: Details, node: Nodes): void {
    const at = node.position?.start ?? { line: 1, column: 1 };
    const column = at.line === 1 ? this.start.column + at.column - 1 : at.column;
    this.faults.push(makeFault(rule, details, this.field, { line: this.start.line + at.line - 1, column }));
  }
}

/** Lists every link reference definition, including those inside lists. */
function findDefinitions(nodes: readonly RootContent[]): Definition[] {
  return nodes.flatMap((node) => {
    if (node.type === 'definition') return [node];
    return 'children' in node ? findDefinitions(node.children) : [];
  });
}

/** Joins the lines of a text with spaces. */
function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index > 0 ? line.trimStart() : line))
    .map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line))
    .join(' ');
}
