/** A real day, `YYYY-MM-DD`. */
export type Day = string;
/** A real day, month (`YYYY-MM`) or year (`YYYY`). */
export type PartialDate = string;
/** How exactly a date has to be given. */
export type Precision = 'day' | 'month' | 'year';

const patterns: Record<Precision, RegExp> = {
  day: /^(?:19|2\d)\d\d-\d\d-\d\d$/,
  month: /^(?:19|2\d)\d\d-\d\d(?:-\d\d)?$/,
  year: /^(?:19|2\d)\d\d(?:-\d\d(?:-\d\d)?)?$/,
};

/** Whether a text is a real date from 1900 on that is at least as exact as `precision`; `2026-02-30` is not real. */
export function isDate(text: string, precision: Precision): boolean {
  if (!patterns[precision].test(text)) return false;
  const month = Number(text.slice(5, 7) || 1);
  const day = Number(text.slice(8, 10) || 1);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

/** The first day that a date may mean: `2026-03` gives `2026-03-01`. */
export function toFirstDay(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a date may mean: `2026-02` gives `2026-02-28`. */
export function toLastDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day some years later; 29 February becomes 28 February where a year has none. */
export function addYears(day: Day, years: number): Day {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDate(moved, 'day') ? moved : moved.replace(/-29$/, '-28');
}

/** The day some days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

/** A date in words: `14 March 2026`, `March 2026` or `2026`. */
export function formatDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  const name = month ? `${monthNames[Number(month) - 1]} ` : '';
  return `${day ? `${Number(day)} ` : ''}${name}${year}`;
}
