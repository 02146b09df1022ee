import type { Difference } from '../../diff/diff-declarations.ts';
import { countNoun } from '../../text/count-noun.ts';
import { countCharacters } from '../../text/visible-length.ts';
import { html, type Html } from '../html.ts';

/** How long a value may be for a feed to show it before and after; longer ones are read on the site. */
const longest = 200;

/** How many fields a feed lists one by one. */
const mostTold = 12;

/** A change, as a feed shows it. */
export interface ChangeContentOptions {
  /** What happened, in a line. */
  readonly words: string;
  /** The page that shows it in full, as a whole address. */
  readonly address: string;
  readonly differences: readonly Difference[];
  /** Why it changed, in one line; empty if no reason was given. */
  readonly reason: string;
  readonly example: boolean;
}

/** A change as a feed reader shows it: each short field as it was and as it is, and a link to the rest. */
export function changeContent({ words, address, differences, reason, example }: ChangeContentOptions): Html {
  const more = differences.length - mostTold;
  return html`<p dir="auto">${example && 'Invented example. '}${words}</p>
    ${
      differences.length > 0 &&
      html`<ul>
        ${differences.slice(0, mostTold).map(told)}${more > 0 && html`<li>And ${countNoun(more, 'more difference')}</li>`}
      </ul>`
    }
    ${reason !== '' && html`<p>Reason given: <q dir="auto">${reason}</q></p>`}
    <p><a href="${address}">See it in the register</a></p>`;
}

function told({ label, before, after }: Difference): Html {
  if (Math.max(countCharacters(before), countCharacters(after)) > longest)
    return html`<li>${label}: reworded at length</li>`;
  return html`<li>
    ${label}. Before: <span dir="auto">${before || 'nothing'}</span>. After:
    <span dir="auto">${after || 'nothing'}</span>.
  </li>`;
}
