import { writeCsvLine } from '../text/csv.ts';
import type { Figure } from './figure.ts';

/**
 * A figure's numbers as CSV: what each row counts, for programs and for people, then a column for each series, and in every row
 * whether invented entries are counted as well.
 */
export function writeFigureCsv(
  { series, rows, everyRow = rows }: Pick<Figure, 'series' | 'rows' | 'everyRow'>,
  { hasExamples }: { readonly hasExamples: boolean },
): string {
  const head = writeCsvLine(['id', 'label', ...series.map(({ id }) => id), 'counts_examples']);
  return head + everyRow.map(({ id, label, values }) => writeCsvLine([id, label, ...values, hasExamples])).join('');
}
