import { expect, test } from 'vitest';
import { addDays } from './dates.ts';
import { isWorkingDay, countWorkingDays } from './working-days.ts';

/** The bank holidays of England and Wales as https://www.gov.uk/bank-holidays gives them. */
const published = [
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
]; // prettier-ignore

test('weekends and bank holidays are no working days, all others are', () => {
  const idle: string[] = [];
  for (let day = '2024-01-01'; day <= '2027-12-31'; day = addDays(day, 1)) {
    const weekday = new Date(day).getUTCDay();
    if (!isWorkingDay(day) && weekday !== 0 && weekday !== 6) idle.push(day);
    if (weekday === 0 || weekday === 6) expect(isWorkingDay(day), day).toBe(false);
  }
  expect(idle).toEqual(published);
});

test('Christmas on a Sunday moves to the Tuesday', () => {
  expect(['2022-12-26', '2022-12-27'].map(isWorkingDay)).toEqual([false, false]);
  expect(isWorkingDay('2022-12-28')).toBe(true);
});

test('the day itself does not count, and a weekend takes nothing', () => {
  expect(countWorkingDays('2026-11-20', '2026-11-20')).toBe(0);
  expect(countWorkingDays('2026-11-20', '2026-11-22')).toBe(0);
  expect(countWorkingDays('2026-11-20', '2026-11-23')).toBe(1);
  expect(countWorkingDays('2026-12-23', '2027-01-04')).toBe(5);
  expect(countWorkingDays('2026-11-24', '2026-11-01')).toBe(0);
});
