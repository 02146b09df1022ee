import * as Plot from '@observablehq/plot';
import type { Figure, FigureRow } from '../../figures/figure.ts';
import { drawPlot, letterSize, type PictureWords } from './draw-chart.ts';
import { looks } from './chart-patterns.ts';

/** The width of a period's name. */
const periodWidth = letterSize * 6;

/** Draws one series over time: a line for the last, which is the running total, and bars for what was new in a period. */
export function drawOverTime({ rows, series }: Figure, index: number, width: number, words: PictureWords): string {
  const look = looks[series[index]!.meaning];
  const value = (row: FigureRow) => row.values[index]!;
  const largest = Math.max(1, ...rows.map(value));
  const [last] = rows.slice(-1);
  const margin = letterSize * (0.7 * largest.toLocaleString('en-GB').length + 1);
  const every = Math.ceil(rows.length / Math.max(1, Math.floor((width - margin) / (periodWidth * 1.25))));
  const isTotal = index === series.length - 1;
  const marks = isTotal
    ? [
        Plot.areaY(rows, { x: 'id', y: value, curve: 'step', fill: look.fill, fillOpacity: 0.2 }),
        Plot.lineY(rows, { x: 'id', y: value, curve: 'step', stroke: look.stroke, strokeWidth: 3 }),
        last &&
          Plot.text([last], {
            x: 'id',
            y: value,
            text: (row: FigureRow) => value(row).toLocaleString('en-GB'),
            textAnchor: 'end',
            dx: 8,
            dy: -letterSize,
            fontWeight: 'bold',
          }),
      ]
    : [Plot.barY(rows, { x: 'id', y: value, fill: look.fill, stroke: look.stroke, strokeWidth: 1.5, inset: 1 })];
  return drawPlot(
    {
      width,
      height: isTotal ? 220 : 150,
      marginLeft: margin,
      marginRight: 8,
      marginTop: letterSize * 1.6,
      marginBottom: letterSize * 2,
      x: { type: 'band', domain: rows.map(({ id }) => id), axis: null, padding: 0.1 },
      y: { domain: [0, largest], axis: null },
      marks: [
        Plot.gridY({ ticks: Math.min(3, largest), stroke: 'var(--chart-quiet)', strokeOpacity: 0.5 }),
        Plot.axisY({
          ticks: Math.min(3, largest),
          tickFormat: (number: number) => number.toLocaleString('en-GB'),
          tickSize: 0,
          label: null,
          fontSize: letterSize,
        }),
        ...marks,
        Plot.ruleY([0], { stroke: 'currentColor' }),
        Plot.text(
          rows.filter((_, at) => at % every === 0),
          { x: 'id', frameAnchor: 'bottom', text: (row: FigureRow) => shortPeriod(row), dy: letterSize * 1.4 },
        ),
      ],
    },
    words,
  );
}

/** A period in few letters: `Mar 2025`, `Q1 2025`, `2025`. */
function shortPeriod({ id, label }: FigureRow): string {
  const quarter = /^(\d+)-(Q\d)$/.exec(id);
  if (quarter) return `${quarter[2]!} ${quarter[1]!}`;
  return label.replace(/^([A-Z][a-z]{2})[a-z]+ /, '$1 ');
}
