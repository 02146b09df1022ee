import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { figureCsv } from './figure-csv.ts';

test.each(['=1+1', '＝HYPERLINK("https://evil.example/")', ' =1', "'=1"])(
  'the name %j is no formula in a figure’s numbers',
  (label) => {
    const figure: Pick<Figure, 'series' | 'rows'> = {
      series: [{ id: 'count', label: 'Projects', meaning: 'there' }],
      rows: [{ id: 'a', label, values: [1] }],
    };
    expect(figureCsv(figure).split('\r\n')[1]).toMatch(/^a,"?'/);
  },
);
