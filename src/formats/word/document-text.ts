/** A node of mammoth's document tree, with the properties that matter for its text. */
export interface WordNode {
  /** `paragraph`, `text`, `hyperlink` and so on. */
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  /** The list level of a paragraph that is a list item. */
  readonly numbering?: { readonly level?: string | number; readonly isOrdered?: boolean } | null;
  readonly styleName?: string | null;
  /** The address of a link. */
  readonly href?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  /** The footnotes and endnotes of a document. */
  readonly notes?: { readonly resolve: (reference: WordNode) => { readonly body?: readonly WordNode[] } | null };
}

/** A paragraph or a list item. */
interface Piece {
  readonly text: string;
  readonly isPoint: boolean;
}

/**
 * Writes a document as text: blank lines between paragraphs, lists and links in the syntax of the form's text boxes, and each
 * table cell as a paragraph, since the guide's form is often a table. Pictures, headers, comments and formatting are lost.
 */
export function writeDocumentText(document: WordNode): string {
  const pieces: Piece[] = [];
  collectPieces(document, new Writer(document), pieces);
  return pieces
    .map(
      ({ text, isPoint }, index) =>
        `${index === 0 ? '' : isPoint && pieces[index - 1]!.isPoint ? '\n' : '\n\n'}${text}`,
    )
    .join('');
}

function collectPieces(node: WordNode, writer: Writer, pieces: Piece[]): void {
  if (node.type !== 'paragraph') {
    // Lists do not continue across cells.
    if (node.type === 'tableCell') writer.startList();
    for (const child of node.children ?? []) collectPieces(child, writer, pieces);
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

/** Writes one document, and numbers its lists. */
class Writer {
  private readonly document: WordNode;
  /** The number of items so far at each level of the current list. */
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
    // A note inside a note could refer to itself.
    if (this.inNote) return '';
    this.inNote = true;
    const words = this.all(this.document.notes?.resolve(reference)?.body).trim();
    this.inNote = false;
    return words === '' ? '' : ` (${words})`;
  }
}
