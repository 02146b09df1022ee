import * as Plot from '@observablehq/plot';
import type { Figure } from '../../figures/figure.ts';
import { sumValues } from '../../figures/count-projects.ts';
import { truncate } from '../../text/truncate.ts';
import { drawPlot, letterSize, type PictureWords } from './draw-chart.ts';
import { looks } from './chart-patterns.ts';

/** The layout of a bar chart. */
export interface BarFormat {
  readonly width: number;
  /** Whether the names of rows are above the bars or to their left. */
  readonly names: 'above' | 'left';
}

const namesWidth = 200;
/** The most that a digit takes. */
const digitWidth = letterSize * 0.64;
const barHeight = 22;

interface Piece {
  readonly row: string;
  readonly value: number;
  readonly series: number;
}

/** Draws a bar for each row, with the numbers of several series in it, or the only number at its end. */
export function drawBars({ rows, series }: Figure, { width, names }: BarFormat, words: PictureWords): string {
  const isStacked = series.length > 1;
  const left = names === 'left' ? namesWidth : 1;
  const largest = Math.max(1, ...rows.map(sumValues));
  const right = isStacked ? 1 : digitWidth * largest.toLocaleString('en-GB').length + 10;
  const rowHeight = names === 'left' ? barHeight + 12 : barHeight + letterSize * 2;
  // Between the name's line and the bar below it.
  const nameOffset = -(barHeight / 2 + letterSize * 0.75);
  const barOffset = names === 'left' ? 0 : letterSize * 0.6;
  const pieces = rows.flatMap(({ id, values }) =>
    values.map((value, index): Piece => ({ row: id, value, series: index })),
  );
  const look = ({ series: index }: Piece) => looks[series[index]!.meaning];
  // A number needs a margin to be legible on a pattern.
  const fits = ({ value }: Piece) =>
    (value / largest) * (width - left - right) >= digitWidth * value.toLocaleString('en-GB').length + 6;
  const shown = (piece: Piece) => (piece.value > 0 && fits(piece) ? piece.value.toLocaleString('en-GB') : '');
  const numbers = (halo: 'there' | 'others') =>
    Plot.text(
      pieces,
      Plot.stackX({
        y: 'row',
        x: 'value',
        z: 'series',
        text: (piece: Piece) =>
          (series[piece.series]!.meaning === 'there') === (halo === 'there') ? shown(piece) : '',
        fill: (piece: Piece) => look(piece).number,
        stroke: halo === 'there' ? looks.there.halo : looks.later.halo,
        strokeWidth: 6,
        fontWeight: 'bold',
        dy: barOffset,
      }),
    );
  // The background of a number on a pattern.
  const plates = Plot.dot(
    pieces.filter((piece) => piece.value > 0),
    Plot.stackX({
      y: 'row',
      x: 'value',
      z: 'series',
      r: (piece: Piece) => (shown(piece) === '' || series[piece.series]!.meaning === 'there' ? 0 : barHeight / 2 - 2),
      fill: looks.later.halo,
      stroke: 'none',
      dy: barOffset,
    }),
  );
  const ends = Plot.text(isStacked ? rows.filter((row) => sumValues(row) === 0) : rows, {
    y: 'id',
    x: sumValues,
    text: (row: Figure['rows'][number]) => sumValues(row).toLocaleString('en-GB'),
    textAnchor: 'start',
    dx: 6,
    dy: barOffset,
    fontWeight: 'bold',
  });
  return drawPlot(
    {
      width,
      height: Math.max(1, rows.length) * rowHeight + 4,
      marginLeft: left,
      marginRight: right,
      marginTop: 2,
      marginBottom: 2,
      x: { domain: [0, largest], axis: null },
      y: { domain: rows.map(({ id }) => id), axis: null, padding: 0 },
      color: { type: 'identity' },
      r: { type: 'identity' },
      marks: [
        Plot.text(rows, {
          y: 'id',
          text: (row: Figure['rows'][number]) => truncate(row.label, longestName),
          frameAnchor: 'left',
          textAnchor: 'start',
          ...(names === 'left'
            ? { dx: -namesWidth, lineWidth: (namesWidth - 12) / letterSize }
            : { dy: nameOffset + barOffset }),
        }),
        Plot.barX(
          pieces.filter(({ value }) => value > 0),
          {
            y: 'row',
            x: 'value',
            z: 'series',
            fill: (piece: Piece) => look(piece).fill,
            stroke: (piece: Piece) => look(piece).stroke,
            strokeWidth: 1.5,
            insetLeft: 1.5,
            insetRight: 1.5,
            insetTop: (rowHeight - barHeight) / 2 + barOffset,
            insetBottom: (rowHeight - barHeight) / 2 - barOffset,
          },
        ),
        ends,
        ...(isStacked ? [plates, numbers('there'), numbers('others')] : []),
      ],
    },
    words,
  );
}

/** The longest name that fits on two lines to the left of a bar, or on one above it. */
const longestName = 40;
