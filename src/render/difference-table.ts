import { markWords, type Mark } from '../diff/mark-words.ts';
import type { Difference } from '../diff/diff-declarations.ts';
import { html, type Html } from './html.ts';
import { stackedTable } from './marks.ts';

/** What changed, field by field: a row for each, with the text before and after, word by word. */
export function differenceTable(differences: readonly Difference[]): Html {
  const rows = differences.map(({ label, before, after }) => {
    const marks = before !== '' && after !== '' ? markWords(before, after) : undefined;
    return differenceRow({ label, before, after, ...(marks && { marks }) });
  });
  return stackedTable(['Changed', 'Before', 'After'], rows);
}

/** A row of such a table. */
export function differenceRow({
  label,
  before,
  after,
  marks,
}: Pick<Difference, 'label' | 'before' | 'after'> & { readonly marks?: readonly Mark[] }): Html {
  const [was, is] = marks ? [side(marks, 'removed'), side(marks, 'added')] : [before, after];
  return html`<tr>
    <th scope="row">${label}</th>
    <td dir="auto" class="words" data-label="Before">${was === '' ? nothing : was}</td>
    <td dir="auto" class="words" data-label="After">${is === '' ? nothing : is}</td>
  </tr>`;
}

const nothing = html`<span class="quiet">nothing</span>`;

/** One side of a marked text: the earlier has what was removed, the later what was added. */
function side(marks: readonly Mark[], kind: 'removed' | 'added'): Html {
  const pieces = marks.filter((mark) => mark.kind === 'same' || mark.kind === kind);
  return html`${pieces.map(({ kind: of, text }) =>
    of === 'removed' ? html`<del>${text}</del>` : of === 'added' ? html`<ins>${text}</ins>` : text,
  )}`;
}
