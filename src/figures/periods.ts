import { formatDate, type Day } from '../text/dates.ts';

/** A month, a quarter or a year. */
export interface Period {
  /** `2026-03`, `2026-Q1` or `2026`. */
  readonly id: string;
  /** "March 2026", "January to March 2026" or "2026". */
  readonly label: string;
}

/** How many periods a person still takes in at a glance. */
const most = 36;

/** The periods from the first of some days to the last, in order and without gaps: months, or longer ones if those are too many. */
export function listPeriods(first: Day, last: Day): { readonly periods: Period[]; readonly of: (day: Day) => string } {
  const months = monthNumber(last) - monthNumber(first) + 1;
  const length = months <= most ? 1 : months <= most * 3 ? 3 : 12;
  const of = (day: Day) => idOf(monthNumber(day), length);
  const ids = new Set(
    Array.from({ length: Math.max(months, 1) }, (_, index) => idOf(monthNumber(first) + index, length)),
  );
  return { periods: [...ids].map((id) => ({ id, label: labelOf(id) })), of };
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function idOf(month: number, length: 1 | 3 | 12): string {
  const year = String(Math.floor(month / 12));
  if (length === 12) return year;
  if (length === 3) return `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

function labelOf(id: string): string {
  const quarter = /-Q(\d)$/.exec(id)?.[1];
  return quarter === undefined ? formatDate(id) : `${quarters[Number(quarter) - 1]!} ${id.slice(0, 4)}`;
}
