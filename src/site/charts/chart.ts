import type { Figure } from '../../figures/figure.ts';
import { html, type Html } from '../../render/html.ts';
import { drawBars, type Format } from './bars.ts';
import { renderSwatch } from './chart-patterns.ts';
import { drawOverTime } from './over-time.ts';

/** Each picture is drawn for a telephone and for a page: letters keep their size, and the page shows one of the two. */
const formats = [
  { name: 'narrow', width: 288, names: 'above' },
  { name: 'broad', width: 640, names: 'beside' },
] as const satisfies readonly (Format & { readonly name: string })[];

/** The pictures of a figure with what their patterns mean. Nothing is drawn of a figure without a row. */
export function renderChart(figure: Figure): Html {
  const { series, over, rows } = figure;
  if (rows.length === 0) return html`<p>There is nothing to draw yet.</p>`;
  return over === 'time' ? html`${timeLines(figure)}` : html`${series.length > 1 && key(figure)}${bars(figure)}`;
}

function bars(figure: Figure): Html[] {
  const { id, title, finding: description } = figure;
  return formats.map(({ name, ...format }) =>
    picture(name, drawBars(figure, format, { id: `${id}-${name}`, title, description })),
  );
}

function timeLines(figure: Figure): Html[] {
  const { id, title, finding: description, series } = figure;
  return [...series.keys()].reverse().map((index) => {
    const { id: part, label } = series[index]!;
    const pictures = formats.map(({ name, width }) => {
      const words = { id: `${id}-${part}-${name}`, title: `${title}: ${label.toLowerCase()}`, description };
      return picture(name, drawOverTime(figure, index, width, words));
    });
    return html`<p class="panel">${label}</p>
      ${pictures}`;
  });
}

function key({ series }: Figure): Html {
  return html`<ul class="key">
    ${series.map(({ label, meaning }) => html`<li>${renderSwatch(meaning)} ${label}</li>`)}
  </ul>`;
}

/** Markup that the drawing library made of elements, so every text in it is escaped. */
function picture(name: string, svg: string): Html {
  return html`<div class="chart ${name}">${{ html: svg }}</div>`;
}
