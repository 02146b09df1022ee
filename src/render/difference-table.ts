import { markWords, type Mark } from '../diff/mark-words.ts';
import type { Difference } from '../diff/diff-declarations.ts';
import { html, type Html } from './html.ts';
import { stackedTable } from './marks.ts';

/** A table of changed fields, with the text before and after and its changed words marked. */
export function differenceTable(differences: readonly Difference[]): Html {
  const rows = differences.map(({ label, before, after }) => {
    const marks = before !== '' && after !== '' ? markWords(before, after) : undefined;
    return differenceRow({ label, before, after, ...(marks && { marks }) });
  });
  return stackedTable(['Changed', 'Before', 'After'], rows);
}

/** A row of the table of changed fields. */
export function differenceRow({
  label,
  before,
  after,
  marks,
}: Pick<Difference, 'label' | 'before' | 'after'> & { readonly marks?: readonly Mark[] }): Html {
  const earlier = marks ? renderSide(marks, 'removed') : before || nothing;
  const later = marks ? renderSide(marks, 'added') : after || nothing;
  return html`<tr>
    <th scope="row">${label}</th>
    <td dir="auto" class="words" data-label="Before">${earlier}</td>
    <td dir="auto" class="words" data-label="After">${later}</td>
  </tr>`;
}

const nothing = html`<span class="quiet">nothing</span>`;

/** One side of a marked text: with what was removed, or with what was added. */
function renderSide(marks: readonly Mark[], kind: 'removed' | 'added'): Html {
  const pieces = marks.filter((mark) => mark.kind === 'same' || mark.kind === kind);
  const tag =
    kind === 'removed' ? (text: string) => html`<del>${text}</del>` : (text: string) => html`<ins>${text}</ins>`;
  return html`${pieces.map((mark) => (mark.kind === 'same' ? mark.text : tag(mark.text)))}`;
}
