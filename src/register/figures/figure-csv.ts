import { csvLine } from '../export/csv.ts';
import type { Figure } from './figure.ts';

/** A figure's numbers as CSV: what each row counts, for programs and for people, then a column for each series. */
export function figureCsv({ series, rows, everyRow = rows }: Pick<Figure, 'series' | 'rows' | 'everyRow'>): string {
  const head = csvLine(['id', 'label', ...series.map(({ id }) => id)]);
  return head + everyRow.map(({ id, label, values }) => csvLine([id, label, ...values])).join('');
}
