import type { Meaning } from '../../figures/figure.ts';
import { html, type Html } from '../../render/html.ts';

/** How a number is drawn: by pattern and lightness, not by colour alone. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  /** The colour of a number on it. */
  readonly number: string;
  /** The colour of the halo that keeps the number legible on a pattern. */
  readonly halo: string;
}

const page = 'var(--chart-page)';
const ink = 'currentColor';

/** The look of each meaning. The colours are set by src/styles/charts.scss, for light, dark, paper and forced colours. */
export const looks: Readonly<Record<Meaning, Look>> = {
  there: { fill: 'var(--chart-there)', stroke: 'var(--chart-there)', number: page, halo: 'var(--chart-there)' },
  missing: { fill: 'url(#look-missing)', stroke: 'var(--chart-missing)', number: ink, halo: page },
  kept_back: { fill: 'url(#look-kept-back)', stroke: ink, number: ink, halo: page },
  aside: { fill: page, stroke: 'var(--chart-quiet)', number: ink, halo: page },
  later: { fill: 'url(#look-later)', stroke: 'var(--chart-quiet)', number: ink, halo: page },
};

/** The patterns that looks refer to. Once on a page, as browsers do not find patterns in a hidden picture. */
export const patterns: Html = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="look-missing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--chart-page)"></rect>
      <rect width="3" height="6" fill="var(--chart-missing)"></rect>
    </pattern>
    <pattern id="look-kept-back" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill="var(--chart-page)"></rect>
      <path d="M0 0L6 6M6 0L0 6" stroke="currentColor" stroke-width="1.2"></path>
    </pattern>
    <pattern id="look-later" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill="var(--chart-page)"></rect>
      <circle cx="3" cy="3" r="1.1" fill="var(--chart-quiet)"></circle>
    </pattern>
  </defs>
</svg>`;

/** A small sample of a look, for the key of a chart. */
export function renderSwatch(meaning: Meaning): Html {
  const { fill, stroke } = looks[meaning];
  return html`<svg width="26" height="16" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="24" height="14" fill="${fill}" stroke="${stroke}" stroke-width="1.5"></rect>
  </svg>`;
}
