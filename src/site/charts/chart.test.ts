import { describe, expect, it, test } from 'vitest';
import type { Figure, FigureRow } from '../../figures/figure.ts';
import { renderChart } from './chart.ts';

const series = [
  { id: 'told', label: 'Told', meaning: 'there' },
  { id: 'due', label: 'Due', meaning: 'missing' },
] as const;

function figure(rows: readonly FigureRow[], others: Partial<Figure> = {}): Figure {
  return { id: 'sample', title: 'A title', finding: 'Two of three.', rowName: 'Row', over: 'kinds', series, rows, ...others };
} // prettier-ignore

const row = (id: string, ...values: number[]): FigureRow => ({ id, label: `Row ${id}`, values });

describe.each(['kinds', 'time'] as const)('a picture of %s', (over) => {
  const { html } = renderChart(figure([row('a', 2, 1), row('b', 0, 0)], { over }));

  it('says what it shows to those who do not see it', () => {
    for (const [svg] of html.matchAll(/<svg[^>]*role="img".*?<\/svg>/gs)) {
      const id = /aria-labelledby="([^"]+)-title"/.exec(svg)![1]!;
      expect(svg).toContain(`<title id="${id}-title">A title`);
      expect(svg).toContain(`aria-describedby="${id}-description"`);
      expect(svg).toContain(`<desc id="${id}-description">Two of three.</desc>`);
    }
    expect(html).not.toMatch(/<(g|rect|path|text)[^>]* aria-/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('brings no style, no script, no typeface and no size of its own', () => {
    expect(html).not.toMatch(/style|<script|font-family|<svg[^>]* (width|height|class)="[^"]*"[^>]*role="img"/);
  });

  it('is the same each time', () => {
    expect(renderChart(figure([row('a', 2, 1), row('b', 0, 0)], { over })).html).toBe(html);
  });
});

describe('bars', () => {
  const numbers = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

  it('carry their numbers, and a zero where there is no bar', () => {
    const narrow = renderChart(figure([row('a', 2, 1), row('b', 0, 0)])).html.split('class="chart broad"')[0]!;
    expect(numbers(narrow).toSorted()).toEqual(['0', '1', '2', 'Row a', 'Row b']);
  });

  it('leave out a number that has no room', () => {
    expect(numbers(renderChart(figure([row('a', 10_000, 1)])).html)).not.toContain('1');
  });

  it('show a name as text, and shorten a long one', () => {
    const { html } = renderChart(figure([{ id: 'a', label: `<b>&"${'x'.repeat(60)}`, values: [1, 0] }]));
    expect(html).toContain(`&lt;b&gt;&amp;"xxx`);
    expect(html).toContain('x…');
    expect(html).not.toContain('<b>');
  });
});

test('nothing is drawn of nothing', () => {
  expect(renderChart(figure([])).html).toBe('<p>There is nothing to draw yet.</p>');
});

test('a time without any declaration is drawn as such', () => {
  expect(renderChart(figure([row('2026-11', 0, 0)], { over: 'time' })).html).not.toMatch(/NaN|undefined|Infinity/);
});
