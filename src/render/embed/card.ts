import { listInWords } from '../../text/join-list.ts';
import { labelOf, stages } from '../../model/vocabulary/index.ts';
import { html, type Html } from '../html.ts';
import { aiMark, exampleMark } from '../marks.ts';
import type { Embedded } from './embedded.ts';

/**
 * A project on a card, for a frame on the site of whoever runs it. Its links open in the whole window, not in the frame,
 * so that people see at whose address they are.
 */
export function card({ id, front, leads, register }: Embedded): Html {
  const page = `/projects/${id}/`;
  return html`<p class="register"><a href="/" target="_top">${register.name}</a> ${register.region}</p>
    <h1><a href="${page}" target="_top" dir="auto">${front.title}</a></h1>
    <p class="marks">
      ${exampleMark(front)} <span class="mark">${labelOf(stages, front.stage)}</span> ${aiMark(front)}
    </p>
    ${leads.length > 0 && html`<p>Led by <span dir="auto">${listInWords(leads, 'and')}</span></p>`}
    <p><a href="${page}#rights" target="_top">How to object or refuse</a></p>
    <p class="quiet">The project’s own answers. Nobody has verified them.</p>`;
}
