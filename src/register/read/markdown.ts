import type { Nodes, PhrasingContent, RootContent, Definition } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline, ListItem } from '../answer.ts';
import type { Place } from '../message.ts';
import { fault, type Fault } from '../rules/rule.ts';
import { code } from '../rules/answers/code.ts';
import { image } from '../rules/answers/image.ts';
import { linkCredentials } from '../rules/answers/link-credentials.ts';
import { linkScheme } from '../rules/answers/link-scheme.ts';
import { linkWithoutWords } from '../rules/answers/link-without-words.ts';
import { otherHeading } from '../rules/answers/other-heading.ts';
import { rawHtml } from '../rules/answers/raw-html.ts';
import { unsupportedMarkdown } from '../rules/answers/unsupported-markdown.ts';
import { forbiddenCharacter } from '../rules/file/forbidden-character.ts';
import { inlineText } from '../answer.ts';
import { findForbidden } from '../text/forbidden.ts';

/** What a piece of Markdown may hold besides paragraphs, lists, emphasis and links. */
export interface MarkdownLimits {
  /** Headings of the second and third level, and links to pages of the site: for the register's own pages. */
  readonly page: boolean;
}

/** Markdown as blocks, with the faults of what the register does not accept. */
export interface ReadMarkdown {
  readonly blocks: readonly Block[];
  readonly faults: readonly Fault[];
}

const parser = unified().use(remarkParse);

/**
 * Text in which no character means anything to Markdown: nothing that marks, links, escapes or quotes, no line that
 * begins like a list, heading, rule or code, no line that ends in two spaces.
 */
const hasMarkup = /[\\`*_[\]<&]|^(?:[ \t]*(?:[-+>#=~]|\d{1,9}[.)])|\t| {4})|[ \t]{2,}$/m;

/**
 * Reads Markdown that stands at a place of a file. `field` names the question in faults.
 * Most answers are plain paragraphs, and remark takes about a millisecond even for those; they are split at blank lines
 * instead. A property test holds both ways to the same result.
 */
export function readMarkdown(text: string, start: Place, field: string, limits: MarkdownLimits): ReadMarkdown {
  if (!hasMarkup.test(text)) return { blocks: plainParagraphs(text), faults: [] };
  return readWithRemark(text, start, field, limits);
}

/** Reads Markdown with remark, whatever it holds; see {@link readMarkdown}. */
export function readWithRemark(text: string, start: Place, field: string, limits: MarkdownLimits): ReadMarkdown {
  const root = parser.parse(text);
  const reader = new MarkdownReader(start, field, limits, root.children);
  return { blocks: reader.blocks(root.children), faults: reader.faults };
}

/** Splits text without markup into paragraphs at its blank lines. */
export function plainParagraphs(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim().replace(/[ \t]*\n[ \t\n]*/g, ' '))
    .filter((paragraph) => paragraph !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

class MarkdownReader {
  readonly faults: Fault[] = [];
  private readonly start: Place;
  private readonly field: string;
  private readonly limits: MarkdownLimits;
  private readonly definitions: ReadonlyMap<string, Definition>;

  constructor(start: Place, field: string, limits: MarkdownLimits, root: readonly RootContent[]) {
    this.start = start;
    this.field = field;
    this.limits = limits;
    const found = root.filter((node) => node.type === 'definition');
    // The first definition of a name counts (CommonMark 0.31, section 4.7).
    this.definitions = new Map(found.toReversed().map((node) => [node.identifier, node]));
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      switch (node.type) {
        case 'paragraph': {
          const children = trimInline(this.inlines(node.children));
          return children.length > 0 ? [{ type: 'paragraph', children }] : [];
        }
        case 'list': {
          const children = node.children.map((item): ListItem => ({
            type: 'listItem',
            children: this.blocks(item.children),
          }));
          const start = node.start ?? 1;
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
          return [];
        case 'heading':
          if (this.limits.page && (node.depth === 2 || node.depth === 3)) {
            return [{ type: 'heading', depth: node.depth, children: trimInline(this.inlines(node.children)) }];
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
          return this.blocks(node.children);
        case 'thematicBreak':
          this.refuse(unsupportedMarkdown, { what: 'a dividing line' }, node);
          return [];
        default:
          return [];
      }
    });
  }

  private inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'text':
          for (const found of findForbidden(node.value)) this.refuse(forbiddenCharacter, found, node);
          return [{ type: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
        case 'emphasis':
        case 'strong':
          return [{ type: node.type, children: this.inlines(node.children) }];
        case 'link':
          return this.link(node.url, node.title, node.children, node);
        case 'linkReference': {
          const definition = this.definitions.get(node.identifier);
          return this.link(definition?.url ?? '', definition?.title, node.children, node);
        }
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

  private link(
    url: string,
    title: string | null | undefined,
    nodes: readonly PhrasingContent[],
    node: Nodes,
  ): Inline[] {
    const children = this.inlines(nodes);
    this.checkLink(url, node);
    if (inlineText(children).trim() === '') this.refuse(linkWithoutWords, undefined, node);
    return [{ type: 'link', url, ...(title ? { title } : {}), children }];
  }

  private checkLink(url: string, node: Nodes): void {
    if (this.limits.page && /^\/(?![/\\])[\w/.#?=&-]*$/.test(url)) return;
    const parsed = URL.parse(url);
    // The raw text is looked at too: a URL parser drops tabs and line ends, so "java\tscript:" would pass unseen.
    if (!parsed || !/^(?:https:\/\/|mailto:|tel:)[^\s\\<>"]+$/i.test(url) || findForbidden(url).length > 0) {
      this.refuse(linkScheme, { url }, node);
    } else if (parsed.username || parsed.password) {
      this.refuse(linkCredentials, undefined, node);
    }
  }

  private refuse<Details>(rule: Parameters<typeof fault<Details>>[0], details: Details, node: Nodes): void {
    const at = node.position?.start ?? { line: 1, column: 1 };
    const column = at.line === 1 ? this.start.column + at.column - 1 : at.column;
    this.faults.push(fault(rule, details, this.field, { line: this.start.line + at.line - 1, column }));
  }
}

/** Drops white space at both ends and joins neighbouring texts, so that equal words make equal trees. */
function trimInline(children: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + child.value };
    else joined.push(child);
  }
  const first = joined[0];
  if (first?.type === 'text') joined[0] = { type: 'text', value: first.value.trimStart() };
  const last = joined.at(-1);
  if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return joined.filter((child) => child.type !== 'text' || child.value !== '');
}
