import type { Difference } from '../../diff/diff-declarations.ts';
import { countNoun } from '../../text/count-noun.ts';
import { countCharacters } from '../../text/visible-length.ts';
import { html, type Html } from '../html.ts';

/** The length up to which values are shown before and after. */
const longest = 200;

/** How many changed fields are listed. */
const mostListed = 12;

/** What a feed shows of a change. */
export interface ChangeContentOptions {
  /** What happened, in a line. */
  readonly words: string;
  /** The URL of the page that shows it in full. */
  readonly address: string;
  readonly differences: readonly Difference[];
  /** Why it changed, in one line; empty if no reason was given. */
  readonly reason: string;
  readonly example: boolean;
}

/** The content of a feed's item: each changed field before and after, and a link to the page. */
export function changeContent({ words, address, differences, reason, example }: ChangeContentOptions): Html {
  const more = differences.length - mostListed;
  return html`<p dir="auto">${example && 'Invented example. '}${words}</p>
    ${
      differences.length > 0 &&
      html`<ul>
        ${differences.slice(0, mostListed).map(renderDifference)}${more > 0 && html`<li>And ${countNoun(more, 'more difference')}</li>`}
      </ul>`
    }
    ${reason !== '' && html`<p>Reason given: <q dir="auto">${reason}</q></p>`}
    <p><a href="${address}">See it in the register</a></p>`;
}

function renderDifference({ label, before, after }: Difference): Html {
  if (Math.max(countCharacters(before), countCharacters(after)) > longest)
    return html`<li>${label}: reworded at length</li>`;
  return html`<li>
    ${label}. Before: <span dir="auto">${before || 'nothing'}</span>. After:
    <span dir="auto">${after || 'nothing'}</span>.
  </li>`;
}
