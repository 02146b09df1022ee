import { isDate, type Day } from '../text/dates.ts';

/**
 * The day for which everything is computed; no other code reads the clock for it. `REGISTER_TODAY` overrides today's date in
 * UTC, so that an old build can be reproduced byte for byte. @throws if it is not a valid date.
 */
export function readToday(): Day {
  const named = process.env['REGISTER_TODAY'];
  if (named === undefined || named === '') return new Date().toISOString().slice(0, 10);
  if (isDate(named, 'day')) return named;
  throw new Error(`REGISTER_TODAY is "${named}"; expected a day such as 2026-11-22`);
}
