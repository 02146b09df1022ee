import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import { aiUses, labelOf } from '../model/vocabulary/index.ts';
import { html, type Html } from './html.ts';

/** Whether a project uses AI, in words in a frame of its own shape (Principle 8: flag projects which use AI). */
export function aiMark({ uses_ai }: Pick<FrontMatter, 'uses_ai'>): Html {
  return html`<span class="mark ai-${uses_ai}">${labelOf(aiUses, uses_ai)}</span>`;
}

/** Says of an invented entry that it is one; nothing of a real one. */
export function exampleMark({ example }: { readonly example?: true | undefined }): Html | undefined {
  return example && html`<span class="mark">Example</span>`;
}

/** A state in words, with a sign and a frame of its own. */
export function stateMark(state: string, label: string): Html {
  return html`<span class="mark state-${state}">${label}</span>`;
}

/** Points of a list in words; nothing for none. */
export function pointList(points: readonly string[]): Html | undefined {
  return points.length > 0
    ? html`<ul>
        ${points.map((point) => html`<li>${point}</li>`)}
      </ul>`
    : undefined;
}
