import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { quote } from '../../text/quote.ts';
import { formatDate, isDate, type Precision } from '../../text/dates.ts';
import type { Rule } from '../rule.ts';

const forms: Readonly<Record<Precision, string>> = {
  day: 'year-month-day, such as 2026-03-14',
  month: 'year-month or year-month-day, such as 2026-03 or 2026-03-14',
  year: 'a year, year-month or year-month-day, such as 2026, 2026-03 or 2026-03-14',
};

export const wrongDate: Rule<{ field: string; found: unknown; precision: Precision }> = {
  code: 'wrong-date',
  severity: 'error',
  scope: 'front matter',
  title: 'A date is real and written year-month-day',
  why: '03/04/2026 means one day in Britain and another in America. Year, month, day means the same everywhere and sorts itself.',
  bad: { frontMatter: 'declared: 14/03/2026' },
  good: { frontMatter: 'declared: 2026-03-14' },
  say: ({ field, found, precision }) => ({
    message: `${findFieldLabel(field)}: ${quote(String(found))} is not a real date of the expected form: ${forms[precision]}.`,
    fix: remedyFor(String(found)),
  }),
};

/** The remedy that fits what was written: a date of another form turned round, or what is wrong with one of this form. */
function remedyFor(found: string): string {
  const slashed = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(found);
  if (slashed) {
    const [, day, month, year] = slashed as unknown as [string, string, string, string];
    const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDate(meant, 'day')) return `Did you mean "${meant}"? The order is year, month, day.`;
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(found) ?? [];
  if (year && month) {
    if (!isDate(`${year}-${month}`, 'month')) return `There is no month ${month}. The order is year, month, day.`;
    if (day) return `There is no day ${day} in ${formatDate(`${year}-${month}`)}.`;
  }
  return 'Write the year with four figures, the month and the day with two, with hyphens between them.';
}
