import type { Figure } from '../../figures/figure.ts';
import { html, type Html } from '../../render/html.ts';
import { drawBars, type BarFormat } from './bars.ts';
import { renderSwatch } from './chart-patterns.ts';
import { drawOverTime } from './over-time.ts';

/** Each chart is drawn for narrow and broad screens, so that letters keep their size; the style sheet shows one of the two. */
const formats = [
  { name: 'narrow', width: 288, names: 'above' },
  { name: 'broad', width: 640, names: 'left' },
] as const satisfies readonly (BarFormat & { readonly name: string })[];

/** The chart of a figure with its key. A figure without rows has no chart. */
export function renderChart(figure: Figure): Html {
  const { series, over, rows } = figure;
  if (rows.length === 0) return html`<p>There is nothing to draw yet.</p>`;
  return over === 'time'
    ? html`${renderTimeLines(figure)}`
    : html`${series.length > 1 && renderKey(figure)}${renderBars(figure)}`;
}

function renderBars(figure: Figure): Html[] {
  const { id, title, finding: description } = figure;
  return formats.map(({ name, ...format }) =>
    renderPicture(name, drawBars(figure, format, { id: `${id}-${name}`, title, description })),
  );
}

function renderTimeLines(figure: Figure): Html[] {
  const { id, title, finding: description, series } = figure;
  return [...series.keys()].reverse().map((index) => {
    const { id: part, label } = series[index]!;
    const pictures = formats.map(({ name, width }) => {
      const words = { id: `${id}-${part}-${name}`, title: `${title}: ${label.toLowerCase()}`, description };
      return renderPicture(name, drawOverTime(figure, index, width, words));
    });
    return html`<p class="panel">${label}</p>
      ${pictures}`;
  });
}

function renderKey({ series }: Figure): Html {
  return html`<ul class="key">
    ${series.map(({ label, meaning }) => html`<li>${renderSwatch(meaning)} ${label}</li>`)}
  </ul>`;
}

/** The drawing library has escaped every text in `svg`. */
function renderPicture(name: string, svg: string): Html {
  return html`<div class="chart ${name}">${{ html: svg }}</div>`;
}
