import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { writeFigureCsv } from './figure-csv.ts';

test('says in every row whether invented entries are counted', () => {
  const figure: Pick<Figure, 'series' | 'rows'> = {
    series: [{ id: 'count', label: 'Projects', meaning: 'there' }],
    rows: [
      { id: 'a', label: 'A', values: [1] },
      { id: 'b', label: 'B', values: [2] },
    ],
  };
  expect(writeFigureCsv(figure, { hasExamples: true })).toBe(
    'id,label,count,counts_examples\r\na,A,1,true\r\nb,B,2,true\r\n',
  );
});

test.each(['=1+1', '＝HYPERLINK("https://evil.example/")', ' =1', "'=1"])(
  'the name %j is no formula in a figure’s numbers',
  (label) => {
    const figure: Pick<Figure, 'series' | 'rows'> = {
      series: [{ id: 'count', label: 'Projects', meaning: 'there' }],
      rows: [{ id: 'a', label, values: [1] }],
    };
    expect(writeFigureCsv(figure, { hasExamples: false }).split('\r\n')[1]).toMatch(/^a,"?'/);
  },
);
