/** A part of a document as mammoth reads it, as far as its words matter. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  /** Of a paragraph that is a point of a list. */
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  readonly styleName?: string | null;
  /** Of a link. */
  readonly href?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  /** Of a document: what its footnotes and endnotes say. */
  readonly notes?: { readonly resolve: (reference: WordNode) => { readonly body?: readonly WordNode[] } | null };
}

/** A paragraph, or a point of a list; no blank line separates it from the point before. */
interface Piece {
  readonly text: string;
  readonly isPoint: boolean;
}

/**
 * The words of a document: paragraphs with a blank line between them, list points as the form's text boxes write them
 * (`- `, `1. `, indented below one another), links as `[words](https://…)`, and each cell of a table as a paragraph of its
 * own, since the guide's form is often a table. Pictures, headers and comments are left out; marks such as bold are lost.
 */
export function writeDocumentText(document: WordNode): string {
  const pieces: Piece[] = [];
  gather(document, new Writer(document), pieces);
  return pieces
    .map(
      ({ text, isPoint }, index) =>
        `${index === 0 ? '' : isPoint && pieces[index - 1]!.isPoint ? '\n' : '\n\n'}${text}`,
    )
    .join('');
}

function gather(node: WordNode, writer: Writer, pieces: Piece[]): void {
  if (node.type !== 'paragraph') {
    // Two lists in two cells are two lists.
    if (node.type === 'tableCell') writer.startList();
    for (const child of node.children ?? []) gather(child, writer, pieces);
    return;
  }
  const text = writer.inline(node).trim();
  if (text === '') return;
  const isHeading = /^(?:heading|title|subtitle)/i.test(node.styleName ?? '');
  if (node.numbering && !isHeading) pieces.push({ text: writer.point(text, node.numbering), isPoint: true });
  else {
    writer.startList();
    pieces.push({ text, isPoint: false });
  }
}

/** Writes one document, counting its lists on the way. */
class Writer {
  private readonly document: WordNode;
  /** How many points each level has had. */
  private counts: number[] = [];
  private inNote = false;

  constructor(document: WordNode) {
    this.document = document;
  }

  startList(): void {
    this.counts = [];
  }

  point(text: string, { level = 0, isOrdered = false }: NonNullable<WordNode['numbering']>): string {
    const depth = Math.min(Math.max(Math.trunc(Number(level)) || 0, 0), this.counts.length, 8);
    this.counts = [...this.counts.slice(0, depth), (this.counts[depth] ?? 0) + 1];
    const indent = '   '.repeat(depth);
    const mark = isOrdered ? `${this.counts[depth]!}. ` : '- ';
    return `${indent}${mark}${text.replace(/\s*\n\s*/g, `\n${indent}   `)}`;
  }

  inline(node: WordNode): string {
    switch (node.type) {
      case 'text':
        return node.value ?? '';
      case 'tab':
        return ' ';
      case 'break':
        return '\n';
      case 'checkbox':
        return node.checked ? '☒ ' : '☐ ';
      case 'hyperlink':
        return this.link(node);
      case 'noteReference':
        return this.note(node);
      default:
        return this.all(node.children);
    }
  }

  private all(nodes: readonly WordNode[] = []): string {
    return nodes.map((node) => this.inline(node)).join('');
  }

  private link({ href = '', children }: WordNode): string {
    const words = this.all(children);
    const target = href.replace(/^mailto:/i, '');
    if (!/^(?:https?:|mailto:)/i.test(href) || words.trim() === '' || words.includes(target)) return words;
    const plain = /^https:\/\/[^\s()<>]+$/.test(href) && !/[[\]\n]/.test(words);
    return plain ? `[${words}](${href})` : `${words} (${target})`;
  }

  private note(reference: WordNode): string {
    // A note of a note would lead in circles.
    if (this.inNote) return '';
    this.inNote = true;
    const words = this.all(this.document.notes?.resolve(reference)?.body).trim();
    this.inNote = false;
    return words === '' ? '' : ` (${words})`;
  }
}
