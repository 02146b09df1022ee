import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { aiUses, findLabel } from '../model/vocabulary/index.ts';
import { html, type Html, type Piece } from './html.ts';

/** Whether a project uses AI, in words in a frame of its own shape (Principle 8: flag projects which use AI). */
export function aiMark({ uses_ai }: Pick<FrontMatter, 'uses_ai'>): Html {
  return html`<span class="mark ai-${uses_ai}">${findLabel(aiUses, uses_ai)}</span>`;
}

/** The mark of an invented entry; nothing for a real one. */
export function exampleMark({ example }: { readonly example?: true | undefined }): Html | undefined {
  return example && html`<span class="mark">Example</span>`;
}

/** A state in words, which the style sheet gives a sign and a border of its own. */
export function stateMark(state: string, label: string): Html {
  return html`<span class="mark state-${state}">${label}</span>`;
}

/** A list of points; nothing if there are none. */
export function pointList(points: readonly string[]): Html | undefined {
  return points.length > 0
    ? html`<ul>
        ${points.map((point) => html`<li>${point}</li>`)}
      </ul>`
    : undefined;
}

/** A table with a heading for each column. */
export function table(headings: readonly string[], rows: Piece): Html {
  return html`<table>
    ${tableParts(headings, rows)}
  </table>`;
}

/** A table whose cells are stacked on narrow screens; its cells name their column in `data-label`. */
export function stackedTable(headings: readonly string[], rows: Piece): Html {
  return html`<div class="table">
    <table class="stacked">
      ${tableParts(headings, rows)}
    </table>
  </div>`;
}

function tableParts(headings: readonly string[], rows: Piece): Html {
  const cells = headings.flatMap((heading, index) => [index > 0 && ' ', html`<th scope="col">${heading}</th>`]);
  return html`<thead>
      <tr>
        ${cells}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>`;
}
