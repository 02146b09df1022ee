import { isDate, type Day } from '../text/dates.ts';

/**
 * The day for which everything is worked out: the one place at which a date enters. `REGISTER_TODAY` names it, so that an
 * old build can be made again byte for byte; without it, it is today in Greenwich. Throws when it names no real day.
 */
export function readToday(): Day {
  const named = process.env['REGISTER_TODAY'];
  if (named === undefined || named === '') return new Date().toISOString().slice(0, 10);
  if (isDate(named, 'day')) return named;
  throw new Error(`REGISTER_TODAY is "${named}"; expected a day such as 2026-11-22`);
}
