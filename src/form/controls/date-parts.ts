/** The three boxes of a date as somebody filled them in. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as a file writes it. Boxes that are empty or hold something else come out as they are, so that the checker can
 * say what is wrong and nothing typed is lost: an empty month between a day and a year gives `2026--14`.
 */
export function dateFromParts({ day, month, year }: DateParts): string {
  const parts = [part(year), part(monthNumber(month)), part(day)];
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts.join('-');
}

/** The three boxes for a date or what {@link dateFromParts} made of one that is not finished. */
export function partsOfDate(text: string): DateParts {
  const [year = '', month = '', ...day] = text.split('-');
  return { day: day.join('-'), month, year };
}

/** How one box reads in a file: two digits for a day or month of one. */
export function part(text: string): string {
  const trimmed = text.replaceAll('-', ' ').trim();
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}

/** A month given by its name as a number. */
export function monthNumber(text: string): string {
  const index = monthNames.indexOf(text.trim().slice(0, 3).toLowerCase());
  return index === -1 ? text : String(index + 1);
}
