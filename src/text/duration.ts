import { countNoun } from './count-noun.ts';
import type { Day } from './dates.ts';

/** How long it is from a day to a later one, in whole years and months, or in days below a month; "0 days" for none. */
export function formatDuration(from: Day, to: Day): string {
  const months = wholeMonths(from, to);
  if (months < 1) return countNoun(Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)), 'day');
  const years = Math.floor(months / 12);
  const parts = [years > 0 && countNoun(years, 'year'), months % 12 > 0 && countNoun(months % 12, 'month')];
  return parts.filter((part) => part !== false).join(' and ');
}

function wholeMonths(from: Day, to: Day): number {
  const [year, month, day] = [from, to].map((date) => date.split('-').map(Number)).reduce((a, b) => b.map((n, i) => n - a[i]!)) as [number, number, number]; // prettier-ignore
  return year * 12 + month - (day < 0 ? 1 : 0);
}
