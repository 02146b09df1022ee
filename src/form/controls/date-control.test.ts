import { expect, test } from 'vitest';
import { joinDate, splitDate } from './date-control.ts';

test.each([
  [{ day: '14', month: '3', year: '2026' }, '2026-03-14'],
  [{ day: '', month: 'March', year: '2026' }, '2026-03'],
  [{ day: '', month: '', year: '2026' }, '2026'],
  [{ day: '14', month: '', year: '2026' }, '2026--14'],
  [{ day: '14', month: '', year: '' }, '--14'],
  [{ day: '', month: '', year: '' }, ''],
  [{ day: 'x-y', month: '13', year: '26' }, '26-13-x y'],
])('%j is %s', (parts, text) => {
  expect(joinDate(parts)).toBe(text);
  expect(joinDate(splitDate(text))).toBe(text);
});
