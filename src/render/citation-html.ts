import { writeBibtex } from '../export/citation/bibtex.ts';
import type { Cited } from '../export/citation/cited.ts';
import { writeCslJson } from '../export/citation/csl.ts';
import { writeCitation } from '../export/citation/citation-sentence.ts';
import { html, type Html } from './html.ts';

/** How to cite an entry or a version of it: a sentence, and two formats to copy. */
export function citation(cited: Cited): Html {
  return html`<p class="cite" dir="auto">${writeCitation(cited)}</p>
    ${copyable('For BibTeX and LaTeX', writeBibtex(cited))}
    ${copyable('For Zotero and others (CSL-JSON)', writeCslJson(cited))}`;
}

/** A text to copy, in a closed `details` element; left to right, because it is code. */
export function copyable(summary: string, text: string): Html {
  return html`<details>
    <summary>${summary}</summary>
    <pre dir="ltr">${text.trimEnd()}</pre>
  </details>`;
}
