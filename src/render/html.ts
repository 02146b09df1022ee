import type { Block, Inline } from '../model/answer.ts';

/** Escaped markup. Made by {@link html} and {@link toHtml}, never from untrusted text. */
export interface Html {
  readonly html: string;
}

/** A value in a template. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text escaped for HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A template that escapes its values unless they are markup, joins lists, and omits `undefined` and `false`. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: tidy(strings).reduce((before, string, index) => before + written(pieces[index - 1]) + string) };
}

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Removes the line breaks and indents of a template's source, once per template. */
function tidy(strings: TemplateStringsArray): readonly string[] {
  const known = tidied.get(strings);
  if (known) return known;
  const lines = strings.map((string) => string.replace(/\s*\n\s*/g, ' '));
  tidied.set(strings, lines);
  return lines;
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(written).join('');
}

/** The markup of an answer or of a page's prose. Each paragraph takes its direction from its own words. */
export function toHtml(blocks: readonly Block[]): string {
  return blocks.map(block).join('');
}

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return `<p dir="auto">${inlines(node.children)}</p>`;
    case 'heading':
      return `<h${node.depth}>${inlines(node.children)}</h${node.depth}>`;
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul';
      const start = node.ordered && node.start !== undefined && node.start !== 1 ? ` start="${node.start}"` : '';
      return `<${tag}${start} dir="auto">${node.children.map(({ children }) => item(children)).join('')}</${tag}>`;
    }
  }
}

/** A point of one paragraph needs no paragraph inside it. */
function item(children: readonly Block[]): string {
  const [first, ...rest] = children;
  const start = first?.type === 'paragraph' ? inlines(first.children) : first ? block(first) : '';
  return `<li>${start}${toHtml(rest)}</li>`;
}

function inlines(children: readonly Inline[]): string {
  return children.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'break':
      return '<br>';
    case 'emphasis':
      return `<em>${inlines(node.children)}</em>`;
    case 'strong':
      return `<strong>${inlines(node.children)}</strong>`;
    case 'link':
      // The parser has rejected other addresses already; this is a second defence. Browsers read `/\` as `//`, and ignore
      // white space between the two.
      return /^(https:|mailto:|tel:|[/#](?![/\\\s]))/i.test(node.url)
        ? `<a href="${escapeHtml(node.url)}">${inlines(node.children)}</a>`
        : inlines(node.children);
  }
}
