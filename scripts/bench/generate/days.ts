import { addDays, type Day } from '../../../src/text/dates.ts';
import type { Random } from '../random.ts';

/** The last day that a generated register knows: a fixed one, so that the same seed gives the same bytes for ever. */
export const lastDay: Day = '2026-10-31';

/** A day from `first` to `last`, both possible. */
export function pickDay(random: Random, first: Day, last: Day): Day {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
  return addDays(first, random.whole(0, Math.max(0, days)));
}
