import { expect, test } from 'vitest';
import { addDays, addYears, formatDate, toFirstDay, isDate, toLastDay } from './dates.ts';

test.each(['2026-03-14', '2024-02-29', '2000-02-29', '1900-01-01', '2026-12-31'])('%s is a day', (text) => {
  expect(isDate(text, 'day')).toBe(true);
});

test.each([
  ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '14/03/2026', ''],
  ...['2026-03', '2026', '0026-03-14', '3026-03-14', '2026-03-14T00:00', ' 2026-03-14', '2026-03-14\n', '٢٠٢٦-٠٣-١٤'],
])('%j is no day', (text) => {
  expect(isDate(text, 'day')).toBe(false);
});

test('a month or a year is enough where it is said to be', () => {
  expect(isDate('2026-03', 'month')).toBe(true);
  expect(isDate('2026-13', 'month')).toBe(false);
  expect(isDate('2026', 'month')).toBe(false);
  expect(isDate('2026', 'year')).toBe(true);
  expect(isDate('2026-3', 'year')).toBe(false);
});

test('every day of a century is a day exactly when the calendar has it', () => {
  for (let time = Date.UTC(1999, 0, 1); time < Date.UTC(2101, 0, 1); time += 86_400_000 * 13) {
    expect(isDate(new Date(time).toISOString().slice(0, 10), 'day')).toBe(true);
  }
});

test('the first and the last day a date may mean', () => {
  expect([toFirstDay('2026'), toFirstDay('2026-02'), toFirstDay('2026-02-03')]).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-02-03',
  ]);
  expect([toLastDay('2026'), toLastDay('2026-02'), toLastDay('2024-02'), toLastDay('2026-02-03')]).toEqual([
    '2026-12-31',
    '2026-02-28',
    '2024-02-29',
    '2026-02-03',
  ]);
});

test('years and days later', () => {
  expect(addYears('2026-03-14', 2)).toBe('2028-03-14');
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('dates in words', () => {
  expect([formatDate('2026-03-04'), formatDate('2026-12'), formatDate('2026')]).toEqual([
    '4 March 2026',
    'December 2026',
    '2026',
  ]);
});
