import { addDays, type Day } from './dates.ts';

/**
 * The working days after one day up to another, as for a waiting time. None on the day itself. Weekends and the
 * bank holidays of England and Wales do not count.
 */
export function countWorkingDays(start: Day, today: Day): number {
  let count = 0;
  for (let day = addDays(start, 1); day <= today; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** Whether offices in England work on a day. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4))).has(day);
}

function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWeekend(day: Day): boolean {
  return weekday(day) === 0 || weekday(day) === 6;
}

const known = new Map<number, ReadonlySet<Day>>();

/**
 * The bank holidays of England and Wales (https://www.gov.uk/bank-holidays): the eight of every year, by the Banking and
 * Financial Dealings Act 1971 and custom. A holiday proclaimed for one year alone is not among them, so a count may be one too high.
 */
function bankHolidays(year: number): ReadonlySet<Day> {
  const before = known.get(year);
  if (before) return before;
  const easter = easterSunday(year);
  const days = new Set<Day>([
    onAWeekday(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
    ...christmas(year),
  ]);
  known.set(year, days);
  return days;
}

/** A holiday at a weekend is kept on the Monday after it. */
function onAWeekday(day: Day): Day {
  return isWeekend(day) ? firstMonday(day) : day;
}

/** Christmas and Boxing Day, each on a weekday of its own. */
function christmas(year: number): Day[] {
  const [first, second] = [`${year}-12-25`, `${year}-12-26`];
  if (weekday(first) === 6) return [`${year}-12-27`, `${year}-12-28`];
  if (weekday(first) === 0) return [second, `${year}-12-27`];
  return [first, weekday(second) === 6 ? `${year}-12-28` : second];
}

function firstMonday(from: Day): Day {
  return addDays(from, (8 - weekday(from)) % 7);
}

function lastMonday(to: Day): Day {
  return addDays(to, -((weekday(to) + 6) % 7));
}

/** Easter Sunday by the Gregorian reckoning (Anonymous, Nature, 20 April 1876). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}
