import type { Version } from '../history/version.ts';
import { dateInWords } from '../text/dates.ts';
import { html, type Html } from './html.ts';

/** Versions that other pages tell of, a line for each, in the order given; nothing for none. `pageOf` is the address of its page. */
export function earlierVersions(versions: readonly Version[], pageOf: (version: Version) => string): Html {
  if (versions.length === 0) return html``;
  return html`<section aria-labelledby="earlier">
    <h2 id="earlier">Earlier versions</h2>
    <ul>
      ${versions.map(
        (version) =>
          html`<li id="version-${version.number}">
            <a href="${pageOf(version)}#version-${version.number}">Version ${version.number}</a>,
            ${dateInWords(version.day)}
          </li>`,
      )}
    </ul>
  </section>`;
}
