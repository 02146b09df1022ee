import type { Cited } from '../export/citation/cited.ts';
import { citation } from './citation-html.ts';
import type { Embedded } from './embed/embedded.ts';
import { snippets } from './embed/snippets.ts';
import { html, type Html } from './html.ts';

/** How to cite an entry and how to show it elsewhere: the end of what its page says about the entry itself. */
export function share(cited: Cited, embedded: Embedded): Html {
  return html`<h3 id="cite">Cite this</h3>
    ${citation(cited)}
    <div class="update">
      <h3 id="embed">Show this entry on your own site</h3>
      <details>
        <summary>A badge or a card for your page</summary>
        ${snippets(embedded)}
      </details>
    </div>`;
}
